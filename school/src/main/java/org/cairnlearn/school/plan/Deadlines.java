package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.springframework.stereotype.Component;

/**
 * When the base timetable holds for what nobody has approved. Of a class, that is at the block's
 * start: its students are in its room anyhow, so its teachers may still share a plan then. Of a flex
 * block, it is earlier, and what stands then stands: students are on their way.
 */
@Component
class Deadlines {
    private static final int MINUTES_BEFORE_FLEX = 15;

    private final ScheduleBook schedule;
    private final SchoolTime time;

    Deadlines(ScheduleBook schedule, SchoolTime time) {
        this.schedule = schedule;
        this.time = time;
    }

    /** Whether there is school on a flex block's day. */
    boolean hasSchool(Block.Flex block) {
        return schedule.day(block.school(), block.date()).hasSchool();
    }

    /** Whether a flex block's places stand. */
    boolean passed(Block.Flex block) {
        return of(block).filter(end -> !time.now().isBefore(end)).isPresent();
    }

    /** Whether the base timetable holds for a class that nobody approved a plan for. */
    boolean passed(OrganisationId school, LocalDate date, String period) {
        return start(school, date, period).filter(end -> !time.now().isBefore(end)).isPresent();
    }

    /** Until when a flex block's groups can be approved; empty while its times are unknown. */
    Optional<Instant> of(Block.Flex block) {
        return start(block.school(), block.date(), block.period())
                .map(start -> start.minusSeconds(60L * MINUTES_BEFORE_FLEX));
    }

    private Optional<Instant> start(OrganisationId school, LocalDate date, String period) {
        return schedule.day(school, date)
                .findPeriod(period)
                .map(times -> date.atTime(times.starts()).atZone(time.zone()).toInstant());
    }
}
