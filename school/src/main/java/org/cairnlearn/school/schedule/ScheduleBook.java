package org.cairnlearn.school.schedule;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The front door of the schedule. To be called inside a piece of {@code Work}. */
@Component
public final class ScheduleBook {
    private final JdbcClient sql;

    ScheduleBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** When a school's period is, where the school has said so. */
    public Optional<Period> findPeriod(OrganisationId school, String code) {
        return sql.sql(
                        """
                        select code, starts, ends
                          from schedule.period
                         where school = :school
                           and code = :code
                        """)
                .param("school", school.value())
                .param("code", code)
                .query((row, _) ->
                        new Period(
                                row.getString("code"),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class)))
                .optional();
    }

    /** Replaces a school's bell schedule. */
    public void setPeriods(OrganisationId school, List<Period> periods) {
        sql.sql("delete from schedule.period where school = :school")
                .param("school", school.value())
                .update();
        for (var period : periods) {
            sql.sql(
                            """
                            insert into schedule.period (school, code, starts, ends)
                            values (:school, :code, :starts, :ends)
                            """)
                    .param("school", school.value())
                    .param("code", period.code())
                    .param("starts", period.starts())
                    .param("ends", period.ends())
                    .update();
        }
    }
}
