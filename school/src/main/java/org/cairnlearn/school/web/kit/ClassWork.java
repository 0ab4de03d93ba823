package org.cairnlearn.school.web.kit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Whose work an adult may record today, and from which framework each of them works. */
@Component
final class ClassWork {
    private final RosterBook roster;
    private final PlanBook plans;
    private final Gate gate;

    ClassWork(RosterBook roster, PlanBook plans, Gate gate) {
        this.roster = roster;
        this.plans = plans;
        this.gate = gate;
    }

    /** A student in a class that works on a framework. */
    private record Place(PersonId student, FrameworkId framework) {}

    /** The students, and what each works on. */
    record Work(Map<PersonId, Person> students, Set<Place> places) {
        boolean includes(PersonId student, Competency skill) {
            return places.contains(new Place(student, skill.framework()));
        }
    }

    Work of(PersonId adult) {
        var today = gate.time().today();
        var classes =
                roster.classesOf(adult, today).stream()
                        .filter(one ->
                                gate.opens(
                                        adult,
                                        Action.RECORD_WORK,
                                        Gate.schoolClass(one.id(), today)))
                        .toList();
        var frameworks = plans.frameworks(classes);
        var students = new HashMap<PersonId, Person>();
        var places = new HashSet<Place>();
        for (var members : roster.rostersOf(classes, today)) {
            var framework = frameworks.get(members.schoolClass().id());
            if (framework != null) {
                for (var student : members.students()) {
                    students.put(student.id(), student);
                    places.add(new Place(student.id(), framework));
                }
            }
        }
        return new Work(students, places);
    }
}
