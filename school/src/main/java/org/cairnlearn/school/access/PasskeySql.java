package org.cairnlearn.school.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passkeys as the database knows them, of the tenant whose work this is. */
@Component
final class PasskeySql {
    /**
     * One passkey, as it is held against what a device signed.
     *
     * @param publicKey the attested credential data
     * @param uses the device's own count
     */
    record Stored(byte[] id, UUID account, String host, byte[] publicKey, long uses) {}

    private final JdbcClient sql;

    PasskeySql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Passkeys.Shown> of(UUID account) {
        return sql.sql(
                        """
                        select id, name, made_at, used_at
                          from access.passkey
                         where account = :account
                         order by made_at, id
                        """)
                .param("account", account)
                .query(PasskeySql::shown)
                .list();
    }

    /** Held until the transaction ends, so that the count is seen by one at a time. */
    Optional<Stored> lock(byte[] id) {
        return sql.sql(
                        """
                        select id, account, host, public_key, uses
                          from access.passkey
                         where id = :id
                           for update
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Stored(
                                row.getBytes("id"),
                                row.getObject("account", UUID.class),
                                row.getString("host"),
                                row.getBytes("public_key"),
                                row.getLong("uses")))
                .optional();
    }

    /** False when there is one with this id. */
    boolean add(Stored passkey, String name, Instant at) {
        return sql.sql(
                                """
                                insert into access.passkey (id, account, host, name, public_key, uses, made_at)
                                values (:id, :account, :host, :name, :key, :uses, :at)
                                    on conflict (tenant, id) do nothing
                                """)
                        .param("id", passkey.id())
                        .param("account", passkey.account())
                        .param("host", passkey.host())
                        .param("name", name)
                        .param("key", passkey.publicKey())
                        .param("uses", passkey.uses())
                        .param("at", AccessSql.utc(at))
                        .update()
                == 1;
    }

    void used(byte[] id, long uses, Instant at) {
        sql.sql(
                        """
                        update access.passkey
                           set uses = :uses,
                               used_at = :at
                         where id = :id
                        """)
                .param("uses", uses)
                .param("at", AccessSql.utc(at))
                .param("id", id)
                .update();
    }

    /** False when the account has none with this id. */
    boolean remove(UUID account, byte[] id) {
        return sql.sql(
                                """
                                delete from access.passkey
                                 where account = :account
                                   and id = :id
                                """)
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Passkeys.Shown shown(ResultSet row, int number) throws SQLException {
        return new Passkeys.Shown(
                Secret.text(row.getBytes("id")),
                row.getString("name"),
                AccessSql.instant(row, "made_at"),
                row.getObject("used_at") == null
                        ? Optional.empty()
                        : Optional.of(AccessSql.instant(row, "used_at")));
    }
}
