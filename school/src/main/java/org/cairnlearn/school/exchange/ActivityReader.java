package org.cairnlearn.school.exchange;

import org.cairnlearn.school.activity.RuleBook;
import org.cairnlearn.school.course.CourseRuns;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads statements by the rules and the roster of the moment; inside a piece of work. */
@Component
class ActivityReader {
    private final RuleBook rules;
    private final RosterBook roster;
    private final CourseRuns courses;
    private final MaterialBook materials;

    ActivityReader(RuleBook rules, RosterBook roster, CourseRuns courses, MaterialBook materials) {
        this.materials = materials;
        this.rules = rules;
        this.roster = roster;
        this.courses = courses;
    }

    ActivityReading reading() {
        return new ActivityReading(
                rules.rules(),
                UnitSkills.of(courses.systems(), materials),
                new ActivityStudents(roster, courses, rules.accountHomes()));
    }
}
