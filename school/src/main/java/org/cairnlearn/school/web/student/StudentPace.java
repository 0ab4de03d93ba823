package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/** Reads how a student's skills compare with the time of a course that has gone. */
@Component
class StudentPace {
    private final RosterBook roster;
    private final ProgressBook progress;
    private final SchoolClock clock;

    StudentPace(RosterBook roster, ProgressBook progress, SchoolClock clock) {
        this.roster = roster;
        this.progress = progress;
        this.clock = clock;
    }

    Optional<PaceBand> of(ClassId course, List<Competency> taught, Footing footing) {
        var student = footing.student();
        var policy = Objects.requireNonNull(progress.policies(List.of(student)).get(student));
        return Optional.ofNullable(roster.courseTimes(List.of(course)).get(course))
                .flatMap(times ->
                        PaceBand.of(
                                policy.rules().pace(),
                                new PaceBand.Course(times, clock.calendarOf(student)),
                                taught,
                                footing::has,
                                clock.today()));
    }
}
