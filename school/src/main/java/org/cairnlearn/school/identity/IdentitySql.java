package org.cairnlearn.school.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts elsewhere as the database knows them, of the tenant whose work this is. */
@Component
final class IdentitySql {
    private final JdbcClient sql;

    IdentitySql(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> account(Vouched.Account elsewhere) {
        return sql.sql(
                        """
                        select account
                          from identity.linked
                         where issuer = :issuer
                           and subject = :subject
                        """)
                .param("issuer", elsewhere.issuer())
                .param("subject", elsewhere.subject())
                .query(UUID.class)
                .optional();
    }

    /** False when either is linked already. */
    boolean link(Vouched.Account elsewhere, UUID account, Instant at) {
        return sql.sql(
                                """
                                insert into identity.linked (issuer, subject, account, linked_at)
                                values (:issuer, :subject, :account, :at)
                                    on conflict do nothing
                                """)
                        .param("issuer", elsewhere.issuer())
                        .param("subject", elsewhere.subject())
                        .param("account", account)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Forgets whose an account elsewhere is. */
    void unlink(Vouched.Account elsewhere) {
        sql.sql(
                        """
                        delete from identity.linked
                         where issuer = :issuer
                           and subject = :subject
                        """)
                .param("issuer", elsewhere.issuer())
                .param("subject", elsewhere.subject())
                .update();
    }

    int links(UUID account) {
        return sql.sql("select count(*) from identity.linked where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void unlink(UUID account) {
        sql.sql("delete from identity.linked where account = :account")
                .param("account", account)
                .update();
    }

    void note(UUID id, Vouched who, Unresolved.Reason reason, Instant at) {
        sql.sql(
                        """
                        insert into identity.unresolved (id, issuer, subject, email, reason, first_at, last_at)
                        values (:id, :issuer, :subject, :email, :reason, :at, :at)
                            on conflict (tenant, issuer, subject)
                            do update set email = excluded.email,
                                          reason = excluded.reason,
                                          last_at = excluded.last_at
                        """)
                .param("id", id)
                .param("issuer", who.account().issuer())
                .param("subject", who.account().subject())
                .param("email", who.email())
                .param("reason", reason.name())
                .param("at", utc(at))
                .update();
    }

    /** The latest first. */
    List<Unresolved> unresolved() {
        return sql.sql(
                        """
                        select id, email, reason, last_at
                          from identity.unresolved
                         order by last_at desc, id
                         limit 200
                        """)
                .query(IdentitySql::line)
                .list();
    }

    Optional<Vouched.Account> elsewhere(UUID unresolved) {
        return sql.sql("select issuer, subject from identity.unresolved where id = :id")
                .param("id", unresolved)
                .query((row, _) ->
                        new Vouched.Account(row.getString("issuer"), row.getString("subject")))
                .optional();
    }

    void settle(Vouched.Account elsewhere) {
        sql.sql(
                        """
                        delete from identity.unresolved
                         where issuer = :issuer
                           and subject = :subject
                        """)
                .param("issuer", elsewhere.issuer())
                .param("subject", elsewhere.subject())
                .update();
    }

    private static Unresolved line(ResultSet row, int number) throws SQLException {
        return new Unresolved(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Unresolved.Reason.valueOf(row.getString("reason")),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
