package org.cairnlearn.school.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of calendars as the database knows them, of the tenant whose work this is. */
@Component
final class CalendarKeySql {
    private final JdbcClient sql;

    CalendarKeySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose a secret is, and when it was used last. */
    record Known(UUID account, PersonId person, Role role, @Nullable Instant usedAt) {}

    /** Whose it is, while that account opens anything. */
    Optional<Known> find(byte[] id) {
        return sql.sql(
                        """
                        select k.account, a.person, a.role, k.used_at
                          from access.calendar_key k
                          join access.account a on a.tenant = k.tenant
                                               and a.id = k.account
                          join roster.person_in_school p on p.tenant = a.tenant
                                                        and p.id = a.person
                         where k.id = :id
                           and a.disabled_at is null
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Known(
                                row.getObject("account", UUID.class),
                                new PersonId(row.getObject("person", UUID.class)),
                                Role.valueOf(row.getString("role")),
                                instant(row, "used_at")))
                .optional();
    }

    Optional<CalendarKeys.Made> of(UUID account) {
        return sql.sql(
                        """
                        select made_at, used_at
                          from access.calendar_key
                         where account = :account
                        """)
                .param("account", account)
                .query((row, _) ->
                        new CalendarKeys.Made(
                                AccessSql.instant(row, "made_at"),
                                Optional.ofNullable(instant(row, "used_at"))))
                .optional();
    }

    /** Keeps a secret in place of the one before. */
    void put(UUID account, byte[] id, Instant at) {
        sql.sql(
                        """
                        insert into access.calendar_key (account, id, made_at)
                        values (:account, :id, :at)
                            on conflict (tenant, account) do update
                           set id = excluded.id, made_at = excluded.made_at, used_at = null
                        """)
                .param("account", account)
                .param("id", id)
                .param("at", AccessSql.utc(at))
                .update();
    }

    boolean remove(UUID account) {
        return sql.sql("delete from access.calendar_key where account = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean used(byte[] id, Instant at) {
        return sql.sql("update access.calendar_key set used_at = :at where id = :id")
                        .param("id", id)
                        .param("at", AccessSql.utc(at))
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
