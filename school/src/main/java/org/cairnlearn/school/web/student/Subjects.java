package org.cairnlearn.school.web.student;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.CourseTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.jspecify.annotations.Nullable;
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
     * @param courses for each framework the first class that works on it, in the same order
     */
    record Own(List<SchoolClass> classes, Map<Framework, SchoolClass> courses) {
        Own {
            classes = List.copyOf(classes);
        }

        List<Framework> frameworks() {
            return List.copyOf(courses.keySet());
        }
    }

    /** For which grades a class is, as the roster has them; none without one. */
    List<String> grades(@Nullable SchoolClass course) {
        return course == null
                ? List.of()
                : Optional.ofNullable(roster.courseTimes(List.of(course.id())).get(course.id()))
                        .map(CourseTime::grades)
                        .orElse(List.of());
    }

    Own of(PersonId student) {
        var classes = roster.classesOf(student, time.today());
        var all = competencies.frameworks();
        var courses = new LinkedHashMap<Framework, SchoolClass>();
        for (var schoolClass : classes) {
            plans.findFramework(schoolClass)
                    .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                    .ifPresent(framework -> courses.putIfAbsent(framework, schoolClass));
        }
        return new Own(classes, courses);
    }
}
