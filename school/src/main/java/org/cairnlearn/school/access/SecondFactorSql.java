package org.cairnlearn.school.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authenticator apps and recovery codes as the database knows them. */
@Component
final class SecondFactorSql {
    /**
     * An app.
     *
     * @param confirmed whether a code from it was seen
     * @param lastStep the time step of the last code that was taken
     */
    record Stored(byte[] sealed, boolean confirmed, long lastStep) {}

    private final JdbcClient sql;

    SecondFactorSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends, so that a code is taken once. */
    Optional<Stored> lock(UUID account) {
        return sql.sql(
                        """
                        select sealed, confirmed_at is not null as confirmed, last_step
                          from access.second_factor
                         where account = :account
                           for update
                        """)
                .param("account", account)
                .query((row, _) ->
                        new Stored(
                                row.getBytes("sealed"),
                                row.getBoolean("confirmed"),
                                row.getLong("last_step")))
                .optional();
    }

    boolean confirmed(UUID account) {
        return sql.sql(
                        """
                        select exists (select 1
                                         from access.second_factor
                                        where account = :account
                                          and confirmed_at is not null)
                        """)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    boolean hasPasskey(UUID account) {
        return sql.sql("select exists (select 1 from access.passkey where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** A new secret in place of one that no code has confirmed. */
    void propose(UUID account, byte[] sealed, Instant at) {
        sql.sql(
                        """
                        insert into access.second_factor (account, sealed, made_at)
                        values (:account, :sealed, :at)
                            on conflict (tenant, account)
                            do update set sealed = excluded.sealed, made_at = excluded.made_at
                             where second_factor.confirmed_at is null
                        """)
                .param("account", account)
                .param("sealed", sealed)
                .param("at", AccessSql.utc(at))
                .update();
    }

    void take(UUID account, long step, Instant at) {
        sql.sql(
                        """
                        update access.second_factor
                           set last_step = :step,
                               confirmed_at = coalesce(confirmed_at, :at)
                         where account = :account
                        """)
                .param("account", account)
                .param("step", step)
                .param("at", AccessSql.utc(at))
                .update();
    }

    void forget(UUID account) {
        sql.sql("delete from access.second_factor where account = :account")
                .param("account", account)
                .update();
    }

    void forgetPasskeys(UUID account) {
        sql.sql("delete from access.passkey where account = :account")
                .param("account", account)
                .update();
    }

    void setRecoveryCodes(UUID account, List<byte[]> digests) {
        sql.sql("delete from access.recovery_code where account = :account")
                .param("account", account)
                .update();
        digests.forEach(digest ->
                sql.sql(
                                """
                                insert into access.recovery_code (account, digest)
                                values (:account, :digest)
                                """)
                        .param("account", account)
                        .param("digest", digest)
                        .update());
    }

    /** False when there is no such code, or it was used. */
    boolean useRecoveryCode(UUID account, byte[] digest) {
        return sql.sql(
                                """
                                delete from access.recovery_code
                                 where account = :account
                                   and digest = :digest
                                """)
                        .param("account", account)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    int recoveryCodes(UUID account) {
        return sql.sql("select count(*) from access.recovery_code where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
