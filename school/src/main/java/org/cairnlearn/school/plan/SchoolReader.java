package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.springframework.stereotype.Component;

/** Reads what holds for a whole school: its days, and how it plans them by its policy. */
@Component
class SchoolReader {
    private final PolicyBook policies;
    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final AsPlanner planner;
    private final SchoolTime time;

    SchoolReader(
            PolicyBook policies,
            RosterBook roster,
            ScheduleBook schedule,
            AsPlanner planner,
            SchoolTime time) {
        this.policies = policies;
        this.roster = roster;
        this.schedule = schedule;
        this.planner = planner;
        this.time = time;
    }

    /**
     * Reads as the planner, whoever asks: a plan is the same for everybody, and the planner may
     * know of a school's students what who asks is not shown.
     */
    <T> T asPlanner(Supplier<T> what) {
        return planner.does(what);
    }

    SchoolCalendar calendar(OrganisationId school) {
        return schedule.calendar(school);
    }

    Policy.Planning rules(OrganisationId school) {
        var upwards =
                roster.line(school).stream().map(one -> new PolicyOwner(one.value())).toList();
        return policies.effective(upwards, time.now()).rules().planning();
    }

    /** The grades that classes are for; those that name none are left out. */
    Map<ClassId, GradeBand> grades(Collection<ClassRoster> classes) {
        var grades = new HashMap<ClassId, GradeBand>();
        roster.courseTimes(classes.stream().map(one -> one.schoolClass().id()).toList())
                .forEach((id, times) ->
                        Grades.lowest(times.grades()).ifPresent(band -> grades.put(id, band)));
        return grades;
    }
}
