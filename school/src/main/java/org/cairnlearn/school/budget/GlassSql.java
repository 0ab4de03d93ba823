package org.cairnlearn.school.budget;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about what was opened for a reason. */
@Component
final class GlassSql {
    private static final String OPENING =
            """
            select id, person, student, reason, opened_at, ends_at, told_at is not null as told
              from budget.glass
             where tenant = platform.current_tenant()
            """;

    private final JdbcClient sql;

    GlassSql(JdbcClient sql) {
        this.sql = sql;
    }

    void open(Opening opening) {
        sql.sql(
                        """
                        insert into budget.glass (id, person, student, reason, opened_at, ends_at)
                        values (:id, :person, :student, :reason, :from, :until)
                        """)
                .param("id", opening.id())
                .param("person", opening.who().person().value())
                .param("student", opening.student().value())
                .param("reason", opening.who().reason())
                .param("from", opening.span().from().atOffset(UTC))
                .param("until", opening.span().until().atOffset(UTC))
                .update();
    }

    List<Opening> open(PersonId person, Instant now) {
        return sql.sql(
                        OPENING
                                + """
                                   and person = :person
                                   and ends_at > :now
                                 order by opened_at desc
                                """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(GlassSql::opening)
                .list();
    }

    void close(PersonId person, PersonId student, Instant now) {
        sql.sql(
                        """
                        update budget.glass
                           set ends_at = greatest(:now, opened_at + interval '1 second')
                         where tenant = platform.current_tenant()
                           and person = :person
                           and student = :student
                           and ends_at > :now
                        """)
                .param("person", person.value())
                .param("student", student.value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    int unread() {
        return sql.sql(
                        """
                        select cast(count(*) as int)
                          from budget.glass
                         where tenant = platform.current_tenant()
                           and told_at is null
                           and person is distinct from platform.current_actor()
                        """)
                .query(Integer.class)
                .single();
    }

    List<Opening> notices() {
        return sql.sql(OPENING + " order by told_at is not null, opened_at desc limit 200")
                .query(GlassSql::opening)
                .list();
    }

    boolean read(UUID notice, PersonId officer, Instant now) {
        return sql.sql(
                                """
                                update budget.glass
                                   set told_by = :officer, told_at = :now
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                   and told_at is null
                                   and person <> :officer
                                """)
                        .param("id", notice)
                        .param("officer", officer.value())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                new Opening.Who(
                        new PersonId(row.getObject("person", UUID.class)), row.getString("reason")),
                new PersonId(row.getObject("student", UUID.class)),
                new Opening.Span(instant(row, "opened_at"), instant(row, "ends_at")),
                row.getBoolean("told"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
