package org.cairnlearn.school.web.looked;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.audit.Look;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** The people and the other systems that lines of the log name; read by the log itself. */
@Component
class LogPeople {
    private final RosterBook roster;
    private final LookSystems systems;

    LogPeople(RosterBook roster, LookSystems systems) {
        this.roster = roster;
        this.systems = systems;
    }

    /** The people and systems of some lines, and the schools of the students among them. */
    record People(
            Map<PersonId, Person> all, Map<PersonId, String> schools, Map<UUID, String> systems) {
        Optional<Person> find(PersonId id) {
            return Optional.ofNullable(all.get(id));
        }

        String school(PersonId student) {
            return schools.getOrDefault(student, "");
        }
    }

    People of(Collection<PersonId> ids, Collection<Look> looks) {
        return new People(
                roster.people(ids).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity())),
                schools(ids),
                systems.of(looks));
    }

    private Map<PersonId, String> schools(Collection<PersonId> people) {
        Map<OrganisationId, String> names =
                roster.organisations().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return roster.lines(people).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                line -> names.getOrDefault(line.getValue().getFirst(), "")));
    }
}
