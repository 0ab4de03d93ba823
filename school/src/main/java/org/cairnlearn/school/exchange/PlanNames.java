package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;

/** Whom and what the names in a table of past plans mean; made anew for each import. */
final class PlanNames {
    private final RosterBook roster;
    private final Map<String, PersonId> students;
    private final Map<String, List<CompetencyId>> skills;
    private final Map<String, Optional<PersonId>> adults = new HashMap<>();

    private PlanNames(
            RosterBook roster,
            Map<String, PersonId> students,
            Map<String, List<CompetencyId>> skills) {
        this.roster = roster;
        this.students = students;
        this.skills = skills;
    }

    static PlanNames of(RosterBook roster, CompetencyBook competencies) {
        return new PlanNames(roster, roster.studentIds(), competencies.idsByCode());
    }

    Optional<PersonId> student(String name) {
        return Optional.ofNullable(students.get(name));
    }

    /** Somebody who is no student. */
    Optional<PersonId> adult(String name) {
        return adults.computeIfAbsent(
                name,
                one ->
                        roster.findPersonBySourcedId(one)
                                .filter(person -> person.role() != Role.STUDENT)
                                .map(Person::id));
    }

    /** A skill that only one framework of the school has. */
    Optional<CompetencyId> skill(String code) {
        var found = skills.getOrDefault(code.strip().toUpperCase(Locale.ROOT), List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
