package org.cairnlearn.school.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which talks are planned. */
@Component
class TalkSql {
    private final JdbcClient sql;

    TalkSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** The talks of one adult on a day, of plans that are approved. */
    List<PlannedTalk> of(PersonId teacher, LocalDate date) {
        return sql.sql(
                        """
                        select t.plan, t.student, t.teacher, t.start_minute, t.minutes, t.waited_days, t.held_at,
                               b.class, b.school, b.on_date, b.period
                          from plan.talk t
                          join plan.block_plan b on b.tenant = t.tenant and b.id = t.plan
                         where t.teacher = :teacher
                           and not t.called_off
                           and b.on_date = :date
                           and (b.approved_at is not null
                                or exists (select from plan.place p
                                             join plan.session g on g.tenant = p.tenant and g.id = p.session
                                            where p.tenant = t.tenant
                                              and p.plan = t.plan
                                              and p.student = t.student
                                              and g.approved_at is not null))
                         order by b.period, t.start_minute, t.student
                        """)
                .param("teacher", teacher.value())
                .param("date", date)
                .query((row, _) ->
                        new PlannedTalk(
                                new PlanId(row.getObject("plan", UUID.class)),
                                block(row),
                                new Talk(
                                        new PersonId(row.getObject("student", UUID.class)),
                                        new PersonId(row.getObject("teacher", UUID.class)),
                                        row.getInt("start_minute"),
                                        row.getInt("minutes"),
                                        row.getObject("waited_days", Integer.class),
                                        instant(row.getObject("held_at", OffsetDateTime.class)))))
                .list();
    }

    private static Block block(ResultSet row) throws SQLException {
        var schoolClass = row.getObject("class", UUID.class);
        var date = row.getObject("on_date", LocalDate.class);
        var period = row.getString("period");
        return schoolClass == null
                ? new Block.Flex(
                        new OrganisationId(row.getObject("school", UUID.class)), date, period)
                : new Block.Section(new ClassId(schoolClass), date, period);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
