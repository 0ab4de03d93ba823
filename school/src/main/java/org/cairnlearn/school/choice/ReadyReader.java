package org.cairnlearn.school.choice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.profile.AimBook;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.CourseTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * Reads which skills a student can choose in a class: what is ready, and within the pace band. Who
 * has fewer skills of a course than its slowest pace asks for chooses among those of the course.
 */
@Component
class ReadyReader {
    private static final int MOST = 12;

    private final PlanBook plans;
    private final CompetencyBook competencies;
    private final ProgressBook progress;
    private final AimBook aims;
    private final RosterBook roster;
    private final SchoolClock clock;

    ReadyReader(
            PlanBook plans,
            CompetencyBook competencies,
            ProgressBook progress,
            AimBook aims,
            When when) {
        this.plans = plans;
        this.competencies = competencies;
        this.progress = progress;
        this.aims = aims;
        this.roster = when.roster();
        this.clock = when.clock();
    }

    /** What says how far a course has come. */
    @Component
    record When(RosterBook roster, SchoolClock clock) {}

    /**
     * What can be chosen: the skills of live goals first, then the worthiest.
     *
     * @param courseOnly whether that is less than what is ready, because of the pace
     */
    record Ready(List<CompetencyId> skills, boolean courseOnly) {}

    Ready of(PersonId student, SchoolClass schoolClass) {
        var goals = aims.of(student).goals(student);
        var ready =
                plans.ready(schoolClass, student, MOST).stream()
                        .map(ReadySkill::competency)
                        .sorted(Comparator.comparing(skill -> !goals.contains(skill)))
                        .toList();
        var times = roster.courseTimes(List.of(schoolClass.id()));
        var taught =
                plans.findFramework(schoolClass).map(competencies::competencies).orElse(List.of());
        if (ready.isEmpty() || !isBehind(student, schoolClass.id(), times, taught)) {
            return new Ready(ready, false);
        }
        var grades =
                Objects.requireNonNull(times.get(schoolClass.id()), "asked for above").grades();
        var course =
                PaceBand.courseSkills(taught, grades).stream()
                        .map(Competency::id)
                        .collect(Collectors.toSet());
        var within = ready.stream().filter(course::contains).toList();
        return within.isEmpty()
                ? new Ready(ready, false)
                : new Ready(within, within.size() < ready.size());
    }

    private boolean isBehind(
            PersonId student,
            ClassId schoolClass,
            Map<ClassId, CourseTime> times,
            List<Competency> taught) {
        var time = times.get(schoolClass);
        if (time == null) {
            return false;
        }
        var here = progress.read(List.of(student), taught.stream().map(Competency::id).toList());
        var policy =
                Objects.requireNonNull(progress.policies(List.of(student)).get(student), "asked");
        return PaceBand.of(
                        policy.rules().pace(),
                        new PaceBand.Course(time, clock.calendarOf(student)),
                        taught,
                        skill -> here.status(student, skill).mastered(),
                        clock.today())
                .filter(band -> band.place() == PaceBand.Place.BELOW)
                .isPresent();
    }
}
