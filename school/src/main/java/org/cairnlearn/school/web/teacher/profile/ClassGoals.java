package org.cairnlearn.school.web.teacher.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads the live goals of a class, and who signed them. */
@Component
class ClassGoals {
    private final GoalBook goals;
    private final RosterBook roster;

    ClassGoals(GoalBook goals, RosterBook roster) {
        this.goals = goals;
        this.roster = roster;
    }

    /**
     * Live goals.
     *
     * @param goals the nearest day first, by student
     * @param signers who signed one of them
     */
    record Live(Map<PersonId, List<Goal>> goals, Map<PersonId, Person> signers) {
        Live {
            goals = Map.copyOf(goals);
            signers = Map.copyOf(signers);
        }

        List<Goal> of(PersonId student) {
            return goals.getOrDefault(student, List.of());
        }
    }

    Live of(Collection<PersonId> students) {
        var live = goals.of(students).stream().filter(goal -> goal.life().state().live()).toList();
        var signed =
                live.stream()
                        .map(goal -> goal.life().agreedBy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new Live(
                live.stream().collect(Collectors.groupingBy(Goal::student)),
                roster.people(signed).stream()
                        .collect(Collectors.toMap(Person::id, person -> person)));
    }
}
