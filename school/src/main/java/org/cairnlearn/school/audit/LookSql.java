package org.cairnlearn.school.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that read the log. */
@Component
final class LookSql {
    private static final String LOOKS =
            """
            select account, person, role, student, ground, screen, form,
                   outcome = 'SHOWN' as shown,
                   cast(at at time zone :zone as date) as day,
                   cast(count(*) as int) as times, min(at) as first, max(at) as last
            """;
    private static final String WHEN =
            """
             where tenant = platform.current_tenant()
               and at >= :from
               and at < :to
            """;
    private static final String GROUPED =
            """
             group by account, person, role, student, ground, screen, form, shown, day
             order by last desc, student, screen
             limit :most
            """;

    private final JdbcClient sql;
    private final ZoneId zone;

    LookSql(JdbcClient sql, SchoolTime time) {
        this.sql = sql;
        this.zone = time.zone();
    }

    /** What was asked, the newest first. */
    List<Look> looks(Question question, Question.Which which, int most) {
        return sql.sql(LOOKS + from(which) + WHEN + condition(question, which) + GROUPED)
                .param("zone", zone.getId())
                .param("from", question.from().atOffset(ZoneOffset.UTC))
                .param("to", question.to().atOffset(ZoneOffset.UTC))
                .param("student", value(question.student()))
                .param("person", value(question.person()))
                .param("account", question.account())
                .param("most", most)
                .query(LookSql::look)
                .list();
    }

    private static String from(Question.Which which) {
        return switch (which) {
            case ALL, REFUSED -> "  from audit.look\n";
            case DISCLOSED -> "  from audit.disclosure\n";
        };
    }

    /** Only what is asked for stands in the statement, so that its index is used. */
    private static String condition(Question question, Question.Which which) {
        return (question.student() == null ? "" : " and student = :student\n")
                + (question.person() == null ? "" : " and person = :person\n")
                + (question.account() == null ? "" : " and account = :account\n")
                + (which == Question.Which.REFUSED ? " and outcome = 'REFUSED'\n" : "");
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Look(
                new Look.By(
                        row.getObject("account", UUID.class),
                        person == null ? null : new PersonId(person),
                        row.getString("role")),
                new PersonId(row.getObject("student", UUID.class)),
                Ground.valueOf(row.getString("ground")),
                new Look.Way(
                        Screen.of(row.getString("screen")),
                        Form.valueOf(row.getString("form")),
                        row.getBoolean("shown")),
                new Look.Times(
                        row.getObject("day", LocalDate.class),
                        row.getInt("times"),
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant()));
    }
}
