package org.cairnlearn.school.exchange;

import org.cairnlearn.school.activity.RuleBook;
import org.cairnlearn.school.course.CourseRuns;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads statements by the rules, the roster and what is said of names; inside a piece of work. */
@Component
class ActivityReader {
    private final RuleBook rules;
    private final RosterBook roster;
    private final CourseRuns courses;
    private final MaterialBook materials;
    private final AliasSql aliases;

    ActivityReader(
            RuleBook rules,
            RosterBook roster,
            CourseRuns courses,
            MaterialBook materials,
            AliasSql aliases) {
        this.materials = materials;
        this.rules = rules;
        this.roster = roster;
        this.courses = courses;
        this.aliases = aliases;
    }

    ActivityReading reading() {
        return new ActivityReading(
                rules.rules(), UnitSkills.of(courses.systems(), materials), students());
    }

    ActivityStudents students() {
        return new ActivityStudents(roster, courses, rules.accountHomes(), aliases.people());
    }
}
