package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.springframework.stereotype.Component;

/**
 * The front door of planned talks: with whom an adult talks on a day. What is said is not the
 * plan's affair. To be called inside a piece of {@code Work}.
 */
@Component
public final class TalkBook {
    private final TalkSql sql;
    private final ScheduleBook schedule;

    TalkBook(TalkSql sql, ScheduleBook schedule) {
        this.sql = sql;
        this.schedule = schedule;
    }

    /** The talks of one adult on a day, of plans that are approved and blocks that take place. */
    public List<PlannedTalk> of(PersonId teacher, LocalDate date) {
        var talks = sql.of(teacher, date);
        if (talks.isEmpty()) {
            return talks;
        }
        var calendar = schedule.calendarOf(teacher);
        return talks.stream().filter(talk -> !isLost(talk.block(), calendar)).toList();
    }

    private static boolean isLost(Block block, SchoolCalendar calendar) {
        return switch (block) {
            case Block.Section(var schoolClass, var date, var period) ->
                    calendar.loses(schoolClass, date, period);
            case Block.Flex(var _, var date, var period) ->
                    calendar.lost().contains(new LostBlock(date, period));
        };
    }
}
