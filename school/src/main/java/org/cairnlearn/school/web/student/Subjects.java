package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/** What a student's classes of today work on. */
@Component
class Subjects {
    private final RosterBook roster;
    private final PlanBook plans;
    private final CompetencyBook competencies;
    private final SchoolTime time;

    Subjects(RosterBook roster, PlanBook plans, CompetencyBook competencies, SchoolTime time) {
        this.roster = roster;
        this.plans = plans;
        this.competencies = competencies;
        this.time = time;
    }

    /**
     * A student's classes, and the frameworks that they work on.
     *
     * @param classes in the order of the day
     * @param frameworks in the order of the classes, each once
     */
    record Own(List<SchoolClass> classes, List<Framework> frameworks) {
        Own {
            classes = List.copyOf(classes);
            frameworks = List.copyOf(frameworks);
        }
    }

    Own of(PersonId student) {
        var classes = roster.classesOf(student, time.today());
        var all = competencies.frameworks();
        return new Own(
                classes,
                classes.stream()
                        .flatMap(schoolClass -> plans.findFramework(schoolClass).stream())
                        .distinct()
                        .flatMap(id -> all.stream().filter(one -> one.id().equals(id)))
                        .toList());
    }
}
