package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.standards.table.Cells;

/** The schools and adults that tables of the school's year name, as the roster has them. */
final class YearPlaces {
    private static final String SCHOOL = "school";

    private final RosterBook roster;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, Optional<Person>> adults = new HashMap<>();

    YearPlaces(RosterBook roster) {
        this.roster = roster;
        roster.organisations().forEach(one -> organisations.put(one.sourcedId(), one));
    }

    /** The school of a row; the only one where the row names none. */
    Optional<OrganisationId> school(Cells cells) {
        return organisation(cells).filter(found -> isSchool(found, cells)).map(Organisation::id);
    }

    /** The school of a row, or the district. */
    Optional<OrganisationId> schoolOrDistrict(Cells cells) {
        return organisation(cells).map(Organisation::id);
    }

    private Optional<Organisation> organisation(Cells cells) {
        var id = cells.optional(SCHOOL);
        if (id.isEmpty()) {
            var schools = schools();
            if (schools.size() == 1) {
                return Optional.of(schools.getFirst());
            }
            cells.refuse(
                    SCHOOL,
                    "which-school",
                    "The roster has several schools or none, so that each row has to name its own.",
                    "Write the id that the roster gives the school.");
            return Optional.empty();
        }
        var found = Optional.ofNullable(organisations.get(id));
        if (found.isEmpty()) {
            cells.refuse(
                    SCHOOL,
                    "unknown-school",
                    "No school of the roster has this id.",
                    "Write the id that the roster gives the school, or import the roster first.");
        }
        return found;
    }

    private List<Organisation> schools() {
        return organisations.values().stream().filter(one -> one.type().equals(SCHOOL)).toList();
    }

    private static boolean isSchool(Organisation found, Cells cells) {
        var school = found.type().equals(SCHOOL);
        if (!school) {
            cells.refuse(
                    SCHOOL,
                    "no-school",
                    "This id is not that of a school.",
                    "Give each school its own rows.");
        }
        return school;
    }

    /** An adult of the roster. */
    Optional<PersonId> adult(Cells cells, String column) {
        var id = cells.required(column);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var person =
                adults.computeIfAbsent(
                        id,
                        sourcedId ->
                                roster.findPersonBySourcedId(sourcedId)
                                        .filter(one -> one.active() && isAdult(one.role())));
        if (person.isEmpty()) {
            cells.refuse(
                    column,
                    "unknown-" + column,
                    "Nobody of the school's adults has this id.",
                    "Write the id that the roster gives the adult, or import the roster first.");
        }
        return person.map(Person::id);
    }

    private static boolean isAdult(Role role) {
        return switch (role) {
            case TEACHER, AIDE, ADMINISTRATOR, PROCTOR -> true;
            case STUDENT, FAMILY -> false;
        };
    }
}
