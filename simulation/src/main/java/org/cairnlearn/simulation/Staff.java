package org.cairnlearn.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The adults who work with students: teachers by discipline, with a specialist second, who teaches
 * with others; then aides.
 */
final class Staff {
    private static final int SPECIALIST = 1;

    private final Faculty faculty;
    private final List<Person> people;

    Staff(Faculty faculty, long seed, List<Names.Name> names) {
        this.faculty = faculty;
        int teachers = faculty.teachers() + 1;
        var all = new ArrayList<Person>();
        for (int n = 0; n < teachers + faculty.aides(); n++) {
            Role role = n < teachers ? Role.TEACHER : Role.AIDE;
            all.add(names.get(n).person(SourcedId.of(seed, "person", n), role));
        }
        this.people = List.copyOf(all);
    }

    Faculty faculty() {
        return faculty;
    }

    List<Person> people() {
        return people;
    }

    Person specialist() {
        return people.get(SPECIALIST);
    }

    Person teacher(Discipline discipline, int n) {
        int place = discipline.ordinal() * faculty.teachersOfEach() + n;
        return people.get(place < SPECIALIST ? place : place + 1);
    }

    Optional<Person> aideOf(int cohort) {
        for (int aide = 0; aide < faculty.aides(); aide++) {
            if (faculty.cohortsOfAide(aide).anyMatch(own -> own == cohort)) {
                return Optional.of(people.get(faculty.teachers() + 1 + aide));
            }
        }
        return Optional.empty();
    }
}
