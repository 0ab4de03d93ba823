package org.cairnlearn.school.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts and sessions as the database knows them, of the tenant whose work this is. */
@Component
final class AccessSql {
    /** An account's password as it is kept. */
    record Hashed(UUID account, String hash) {}

    /** A session that has not reached its end, of an enabled account of somebody on the roster. */
    record Live(
            Visitor visitor,
            Instant lastSeenAt,
            @Nullable Duration idle,
            @Nullable Missing missing) {}

    /** A session about to begin. */
    record Beginning(
            byte[] id, UUID account, String csrfToken, Times times, Optional<Missing> missing) {
        /**
         * From when, and until when.
         *
         * @param expiresAt at the longest
         * @param shared on a device of many
         */
        record Times(Instant at, Instant expiresAt, @Nullable SharedDevice shared) {}
    }

    private final JdbcClient sql;

    AccessSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether there is a school whose work this is. */
    boolean tenantExists() {
        return sql.sql(
                        """
                        select exists (select 1
                                         from platform.tenant
                                        where id = platform.current_tenant())
                        """)
                .query(Boolean.class)
                .single();
    }

    /** False when the login is taken. */
    boolean insert(Account account, @Nullable String hash) {
        return sql.sql(
                                """
                                insert into access.account (id, login, password_hash, person, role, created_at)
                                values (:id, :login, :hash, :person, :role, :at)
                                    on conflict (tenant, login) do nothing
                                """)
                        .param("id", account.id())
                        .param("login", account.login().value())
                        .param("hash", hash)
                        .param("person", account.person().value())
                        .param("role", account.role().name())
                        .param("at", utc(account.createdAt()))
                        .update()
                == 1;
    }

    Optional<Account> find(Login login) {
        return sql.sql(
                        """
                        select id, login, person, role, created_at, disabled_at is null as enabled
                          from access.account
                         where login = :login
                        """)
                .param("login", login.value())
                .query(AccessSql::account)
                .optional();
    }

    Optional<Account> find(UUID account) {
        return sql.sql(
                        """
                        select id, login, person, role, created_at, disabled_at is null as enabled
                          from access.account
                         where id = :id
                        """)
                .param("id", account)
                .query(AccessSql::account)
                .optional();
    }

    List<Account> of(PersonId person) {
        return sql.sql(
                        """
                        select id, login, person, role, created_at, disabled_at is null as enabled
                          from access.account
                         where person = :person
                         order by login
                        """)
                .param("person", person.value())
                .query(AccessSql::account)
                .list();
    }

    /** The password of an enabled account; one of somebody who left the roster is ended. */
    Optional<Hashed> password(Login login) {
        return sql.sql(
                        """
                        select a.id as account, a.password_hash as hash
                          from access.account a
                          join roster.person_in_school p on p.tenant = a.tenant and p.id = a.person
                         where a.login = :login
                           and a.password_hash is not null
                           and a.disabled_at is null
                        """)
                .param("login", login.value())
                .query((row, _) ->
                        new Hashed(row.getObject("account", UUID.class), row.getString("hash")))
                .optional();
    }

    /** The password of an account, if it has one. */
    Optional<String> password(UUID account) {
        return sql.sql(
                        """
                        select password_hash
                          from access.account
                         where id = :id
                           and password_hash is not null
                           and disabled_at is null
                        """)
                .param("id", account)
                .query(String.class)
                .optional();
    }

    void setPassword(UUID account, String hash) {
        sql.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", account)
                .update();
    }

    /** False when there is no such account, or it is disabled already. */
    boolean disable(UUID account, Instant at) {
        return sql.sql(
                                """
                                update access.account
                                   set disabled_at = :at
                                 where id = :id
                                   and disabled_at is null
                                """)
                        .param("at", utc(at))
                        .param("id", account)
                        .update()
                == 1;
    }

    void enable(UUID account) {
        sql.sql("update access.account set disabled_at = null where id = :id")
                .param("id", account)
                .update();
    }

    /**
     * False when the account was disabled, or its password changed, since the password was looked
     * at; the row stays locked, so that neither happens before the session can be seen and ended.
     */
    boolean stillOpens(Hashed password) {
        return sql.sql(
                        """
                        select 1
                          from access.account a
                          join roster.person_in_school p on p.tenant = a.tenant and p.id = a.person
                         where a.id = :id
                           and a.password_hash = :hash
                           and a.disabled_at is null
                           for update of a
                        """)
                .param("id", password.account())
                .param("hash", password.hash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether an account opens anything; its row stays locked, as with a password. */
    boolean opens(UUID account) {
        return sql.sql(
                        """
                        select 1
                          from access.account a
                          join roster.person_in_school p on p.tenant = a.tenant and p.id = a.person
                         where a.id = :id
                           and a.disabled_at is null
                           for update of a
                        """)
                .param("id", account)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void begin(Beginning session) {
        var shared = session.times().shared();
        sql.sql(
                        """
                        insert into access.session (id, account, csrf_token, created_at, last_seen_at, expires_at, missing, idle_seconds, opened_under)
                        values (:id, :account, :csrf, :at, :at, :expires, :missing, :idle, :under)
                        """)
                .param("id", session.id())
                .param("account", session.account())
                .param("csrf", session.csrfToken())
                .param("at", utc(session.times().at()))
                .param("expires", utc(session.times().expiresAt()))
                .param("missing", session.missing().map(Missing::name).orElse(null))
                .param("idle", shared == null ? null : (int) shared.idle().toSeconds())
                .param("under", shared == null ? null : shared.openedUnder())
                .update();
    }

    Optional<Live> live(SessionKey session, Instant now) {
        return sql.sql(
                        """
                        select a.id, a.person, a.role, s.csrf_token, s.last_seen_at, s.missing,
                               s.idle_seconds, s.opened_under is not null as shared
                          from access.session s
                          join access.account a on a.tenant = s.tenant
                                               and a.id = s.account
                          join roster.person_in_school p on p.tenant = a.tenant
                                                        and p.id = a.person
                         where s.id = :id
                           and s.expires_at > :now
                           and a.disabled_at is null
                        """)
                .param("id", session.digest())
                .param("now", utc(now))
                .query((row, _) -> live(session.tenant(), row))
                .optional();
    }

    void seen(byte[] session, Instant now) {
        sql.sql(
                        """
                        update access.session
                           set last_seen_at = :now
                         where id = :id
                           and last_seen_at < :now
                        """)
                .param("id", session)
                .param("now", utc(now))
                .update();
    }

    void end(byte[] session) {
        sql.sql("delete from access.session where id = :id").param("id", session).update();
    }

    /** Ends every session, and the secret address of the calendar. */
    void endAll(UUID account) {
        sql.sql("delete from access.calendar_key where account = :account")
                .param("account", account)
                .update();
        sql.sql("delete from access.session where account = :account")
                .param("account", account)
                .update();
    }

    void endOthers(UUID account, byte[] kept) {
        sql.sql("delete from access.session where account = :account and id <> :kept")
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    boolean hasPassword(UUID account) {
        return sql.sql(
                        """
                        select exists (select 1
                                         from access.account
                                        where id = :id
                                          and password_hash is not null)
                        """)
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    void endUnder(UUID opened) {
        sql.sql("delete from access.session where opened_under = :opened")
                .param("opened", opened)
                .update();
    }

    /** False when it was used before. */
    boolean useOnce(byte[] id, Instant until) {
        return sql.sql(
                                """
                                insert into access.used_once (id, forgotten_at)
                                values (:id, :until)
                                    on conflict (tenant, id) do nothing
                                """)
                        .param("id", id)
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    void forgetUsed(Instant now) {
        sql.sql(
                        """
                        delete from access.used_once
                         where id in (select id
                                        from access.used_once
                                       where forgotten_at < :now
                                       limit 200
                                         for update skip locked)
                        """)
                .param("now", utc(now))
                .update();
    }

    /** Forgets sessions that reached their end; passes over those that somebody else forgets. */
    void forgetEnded(Instant now) {
        sql.sql(
                        """
                        delete from access.session
                         where id in (select id
                                        from access.session
                                       where expires_at <= :now
                                       limit 200
                                         for update skip locked)
                        """)
                .param("now", utc(now))
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Live live(TenantId tenant, ResultSet row) throws SQLException {
        var missing = row.getString("missing");
        var idle = row.getObject("idle_seconds", Integer.class);
        return new Live(
                new Visitor(
                        tenant,
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        new Visitor.Session(row.getString("csrf_token"), row.getBoolean("shared"))),
                instant(row, "last_seen_at"),
                idle == null ? null : Duration.ofSeconds(idle),
                missing == null ? null : Missing.valueOf(missing));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new Login(row.getString("login")),
                new PersonId(row.getObject("person", UUID.class)),
                Role.valueOf(row.getString("role")),
                instant(row, "created_at"),
                row.getBoolean("enabled"));
    }
}
