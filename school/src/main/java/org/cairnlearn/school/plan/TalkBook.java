package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of planned talks: with whom an adult talks on a day. What is said is not the
 * plan's affair. To be called inside a piece of {@code Work}.
 */
@Component
public final class TalkBook {
    private final TalkSql sql;

    TalkBook(TalkSql sql) {
        this.sql = sql;
    }

    /** The talks of one adult on a day, of plans that are approved. */
    public List<PlannedTalk> of(PersonId teacher, LocalDate date) {
        return sql.of(teacher, date);
    }
}
