package org.cairnlearn.school.budget;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about other systems that were stopped. */
@Component
final class SystemSql {
    private final JdbcClient sql;

    SystemSql(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isStopped(UUID client) {
        return sql.sql(
                        """
                        select exists (
                            select from budget.system_stop
                             where tenant = platform.current_tenant()
                               and client = :client
                               and lifted_at is null)
                        """)
                .param("client", client)
                .query(Boolean.class)
                .single();
    }

    /** When somebody last let it go on. */
    Optional<Instant> lifted(UUID client) {
        return sql.sql(
                        """
                        select lifted_at
                          from budget.system_stop
                         where tenant = platform.current_tenant()
                           and client = :client
                           and lifted_at is not null
                         order by lifted_at desc
                         limit 1
                        """)
                .param("client", client)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** False when it is stopped already. */
    boolean stop(SystemStop stop) {
        return sql.sql(
                                """
                                insert into budget.system_stop (id, client, students, stopped_at)
                                values (:id, :client, :students, :at)
                                    on conflict do nothing
                                """)
                        .param("id", stop.id())
                        .param("client", stop.client())
                        .param("students", stop.students())
                        .param("at", stop.at().atOffset(UTC))
                        .update()
                == 1;
    }

    List<SystemStop> stops() {
        return sql.sql(
                        """
                        select id, client, stopped_at, students
                          from budget.system_stop
                         where tenant = platform.current_tenant()
                           and lifted_at is null
                         order by stopped_at desc
                        """)
                .query((row, _) ->
                        new SystemStop(
                                row.getObject("id", UUID.class),
                                row.getObject("client", UUID.class),
                                row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                                row.getInt("students")))
                .list();
    }

    boolean lift(UUID client, PersonId by, String why, Instant at) {
        return sql.sql(
                                """
                                update budget.system_stop
                                   set lifted_at = :at, lifted_by = :by, lifted_why = :why
                                 where tenant = platform.current_tenant()
                                   and client = :client
                                   and lifted_at is null
                                """)
                        .param("client", client)
                        .param("by", by.value())
                        .param("why", why)
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }
}
