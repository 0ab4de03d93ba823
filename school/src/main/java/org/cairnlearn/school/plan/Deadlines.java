package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.springframework.stereotype.Component;

/**
 * When the base timetable holds for what nobody has approved. Of a class, that is at the block's
 * start: its students are in its room anyhow, so its teachers may still share a plan then. Of a
 * flex block, it is earlier, and what stands then stands: students are on their way.
 */
@Component
class Deadlines {
    private final SchoolReader schools;
    private final SchoolTime time;

    Deadlines(SchoolReader schools, SchoolTime time) {
        this.schools = schools;
        this.time = time;
    }

    /** Until when a flex block's groups can be approved; empty while its times are unknown. */
    Optional<Instant> of(Block.Flex block) {
        return of(schools.calendar(block.school()), block.school(), block.date())
                .ends(block.period(), true);
    }

    /** Whether there is school on a flex block's day. */
    boolean hasSchool(Block.Flex block) {
        return schools.calendar(block.school()).isSchoolDay(block.date());
    }

    /** Whether a flex block's places stand, or it does not take place at all. */
    boolean passed(Block.Flex block) {
        return lost(block) || of(block).filter(end -> !time.now().isBefore(end)).isPresent();
    }

    private boolean lost(Block.Flex block) {
        return schools.calendar(block.school())
                .lost()
                .contains(new LostBlock(block.date(), block.period()));
    }

    /** The deadlines of a school's day, read once. */
    OfDay of(SchoolCalendar calendar, OrganisationId school, LocalDate date) {
        return new OfDay(calendar, schools.rules(school).approveFlexBefore(), date);
    }

    /** The deadlines of one day. */
    final class OfDay {
        private final SchoolCalendar calendar;
        private final int minutesBefore;
        private final LocalDate date;

        private OfDay(SchoolCalendar calendar, int minutesBefore, LocalDate date) {
            this.calendar = calendar;
            this.minutesBefore = minutesBefore;
            this.date = date;
        }

        Optional<Instant> ends(String period, boolean flex) {
            return calendar.day(date)
                    .findPeriod(period)
                    .map(times -> date.atTime(times.starts()).atZone(time.zone()).toInstant())
                    .map(start -> flex ? start.minusSeconds(60L * minutesBefore) : start);
        }

        boolean passed(String period, boolean flex) {
            return ends(period, flex).filter(end -> !time.now().isBefore(end)).isPresent();
        }
    }
}
