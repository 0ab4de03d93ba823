package org.cairnlearn.school.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that changes which blocks do not take place; all of it is said by hand. */
@Component
class LostBlockSql {
    private final JdbcClient sql;

    LostBlockSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** As they are read with what else comes with a calendar. */
    static List<LostBlock> read(ResultSet row) throws SQLException {
        var lost = new ArrayList<LostBlock>();
        if (row.getArray("lost_dates") != null) {
            var dates = LayerSql.words(row, "lost_dates");
            var periods = LayerSql.words(row, "lost_periods");
            var only = LayerSql.words(row, "lost_classes");
            for (var at = 0; at < dates.size(); at++) {
                lost.add(
                        new LostBlock(
                                LocalDate.parse(dates.get(at)),
                                periods.get(at),
                                only.get(at).isEmpty()
                                        ? null
                                        : new ClassId(UUID.fromString(only.get(at)))));
            }
        }
        return lost;
    }

    void put(OrganisationId school, LostBlock lost) {
        sql.sql(
                        """
                        insert into schedule.lost_block (school, date, period, class)
                        values (:school, :date, :period, cast(:only as uuid))
                            on conflict (tenant, school, date, period, class) do nothing
                        """)
                .param("school", school.value())
                .param("date", lost.date())
                .param("period", lost.period())
                .param("only", lost.only() == null ? null : lost.only().value())
                .update();
    }

    void remove(OrganisationId school, LostBlock lost) {
        sql.sql(
                        """
                        delete from schedule.lost_block
                         where tenant = platform.current_tenant()
                           and school = :school
                           and date = :date
                           and period = :period
                           and class is not distinct from cast(:only as uuid)
                        """)
                .param("school", school.value())
                .param("date", lost.date())
                .param("period", lost.period())
                .param("only", lost.only() == null ? null : lost.only().value())
                .update();
    }
}
