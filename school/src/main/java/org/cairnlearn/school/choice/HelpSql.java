package org.cairnlearn.school.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on calls for help. */
@Component
class HelpSql {
    private static final String HELP =
            """
            select id, student, class, asked_at, ends_at
              from choice.help
             where tenant = platform.current_tenant()
            """;

    private final JdbcClient sql;

    HelpSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds a call; a student who waits in the block already waits on. */
    void ask(Help help) {
        sql.sql(
                        """
                        insert into choice.help (id, student, class, asked_at, ends_at)
                        values (:id, :student, :class, :since, :until)
                            on conflict (tenant, student, ends_at) where ended_at is null do nothing
                        """)
                .param("id", help.id().value())
                .param("student", help.student().value())
                .param("class", help.schoolClass().value())
                .param("since", ChoiceSql.utc(help.since()))
                .param("until", ChoiceSql.utc(help.until()))
                .update();
    }

    /** Which of these students wait at a moment, the longest wait first. */
    List<Help> waiting(Collection<PersonId> students, Instant at) {
        return sql.sql(
                        HELP
                                + """
                                   and student = any (:students)
                                   and ended_at is null
                                   and asked_at <= :at
                                   and ends_at > :at
                                 order by asked_at, id
                                """)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("at", ChoiceSql.utc(at))
                .query((row, _) -> help(row))
                .list();
    }

    Optional<Help> find(HelpId id) {
        return sql.sql(HELP + " and id = :id")
                .param("id", id.value())
                .query((row, _) -> help(row))
                .optional();
    }

    /** Ends a call that waits; one that is over stays as it ended. */
    void end(HelpId id, PersonId by, Instant at) {
        sql.sql(
                        """
                        update choice.help
                           set ended_at = :at, ended_by = :by
                         where tenant = platform.current_tenant()
                           and id = :id
                           and ended_at is null
                        """)
                .param("id", id.value())
                .param("at", ChoiceSql.utc(at))
                .param("by", by.value())
                .update();
    }

    private static Help help(ResultSet row) throws SQLException {
        return new Help(
                new HelpId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("student", UUID.class)),
                new ClassId(row.getObject("class", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
