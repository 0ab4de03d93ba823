package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of planned talks: with whom an adult talks on a day, and that one took place. What
 * was said is not the plan's affair. To be called inside a piece of {@code Work}.
 */
@Component
public final class TalkBook {
    private final TalkSql sql;
    private final SchoolTime time;

    TalkBook(TalkSql sql, SchoolTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** The talks of one adult on a day, of plans that are approved. */
    public List<PlannedTalk> of(PersonId teacher, LocalDate date) {
        return sql.of(teacher, date);
    }

    /** The talks that were planned for a day between these two took place. */
    public void held(PersonId teacher, PersonId student, LocalDate date) {
        sql.held(teacher, student, date, time.now());
    }
}
