package org.cairnlearn.school.webhook;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about addresses that are told, and what is still to be told. */
@Component
final class HookSql {
    private final JdbcClient sql;

    HookSql(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A new one.
     *
     * @param secret sealed
     */
    record New(UUID id, HookBook.Wish wish, byte[] secret, @Nullable PersonId by) {}

    /**
     * A message and whom it is for.
     *
     * @param secret sealed
     */
    record Next(UUID hook, Hook.Where where, byte[] secret, UUID id, String body) {}

    /** How often in a row an address took nothing, and since when. */
    record Failing(int failures, @Nullable Instant since) {}

    void add(New one, Instant now) {
        var wish = one.wish();
        sql.sql(
                        """
                        insert into webhook.hook
                               (id, client, address, reach, kinds, secret, made_by, made_at, next_try)
                        values (:id, :client, :address, :reach, :kinds, :secret,
                                cast(:by as uuid), :now, :now)
                        """)
                .param("id", one.id())
                .param("client", wish.client())
                .param("address", wish.where().address().toString())
                .param("reach", wish.where().reach().name())
                .param(
                        "kinds",
                        wish.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("secret", one.secret())
                .param("by", one.by() == null ? null : one.by().value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    List<Hook> all() {
        return sql.sql(
                        """
                        select h.id, h.client, h.address, h.reach, h.kinds,
                               h.last_good, h.failing_since, h.paused_at,
                               (select count(*) from webhook.message m
                                 where m.tenant = h.tenant and m.hook = h.id) as waiting
                          from webhook.hook h
                         where h.tenant = platform.current_tenant()
                         order by h.client, h.address, h.id
                        """)
                .query(HookSql::hook)
                .list();
    }

    boolean resume(UUID hook, Instant now) {
        return sql.sql(
                                """
                                update webhook.hook
                                   set paused_at = null, failing_since = null, failures = 0, next_try = :now
                                 where tenant = platform.current_tenant()
                                   and id = :hook
                                """)
                        .param("hook", hook)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    boolean remove(UUID hook) {
        return sql.sql(
                                """
                                delete from webhook.hook
                                 where tenant = platform.current_tenant()
                                   and id = :hook
                                """)
                        .param("hook", hook)
                        .update()
                == 1;
    }

    /** Writes a message for each address that is told of this kind; how many there are. */
    int write(Kind kind, String body, Instant now) {
        return sql.sql(
                        """
                        insert into webhook.message (id, hook, made_at, body)
                        select gen_random_uuid(), h.id, :now, :body
                          from webhook.hook h
                         where h.tenant = platform.current_tenant()
                           and :kind = any (h.kinds)
                        """)
                .param("kind", kind.name())
                .param("body", body)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void forget(Instant before) {
        sql.sql(
                        """
                        delete from webhook.message
                         where tenant = platform.current_tenant()
                           and made_at < :before
                        """)
                .param("before", before.atOffset(UTC))
                .update();
    }

    /** The addresses for which something waits that can be told now. */
    List<UUID> due(Instant now, LocalDate today) {
        return sql.sql(
                        """
                        select h.id
                          from webhook.hook h
                          join access.api_client c on c.tenant = h.tenant and c.id = h.client
                         where h.tenant = platform.current_tenant()
                           and h.paused_at is null
                           and h.next_try <= :now
                           and c.revoked_at is null
                           and c.ends >= :today
                           and exists (select from webhook.message m
                                        where m.tenant = h.tenant and m.hook = h.id)
                         order by h.next_try, h.id
                        """)
                .param("now", now.atOffset(UTC))
                .param("today", today)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The first that waits for an address, for whoever asks first; until then for nobody else. */
    Optional<Next> take(UUID hook, Instant now, Instant until) {
        var mine =
                sql.sql(
                                """
                                update webhook.hook
                                   set next_try = :until
                                 where tenant = platform.current_tenant()
                                   and id = :hook
                                   and paused_at is null
                                   and next_try <= :now
                                   and exists (select from webhook.message m
                                                where m.tenant = hook.tenant and m.hook = hook.id)
                                """)
                        .param("hook", hook)
                        .param("now", now.atOffset(UTC))
                        .param("until", until.atOffset(UTC))
                        .update();
        return mine == 0 ? Optional.empty() : first(hook);
    }

    private Optional<Next> first(UUID hook) {
        return sql.sql(
                        """
                        select h.id as hook, h.address, h.reach, h.secret, m.id, m.body
                          from webhook.message m
                          join webhook.hook h on h.tenant = m.tenant and h.id = m.hook
                         where m.tenant = platform.current_tenant()
                           and m.hook = :hook
                         order by m.number
                         limit 1
                        """)
                .param("hook", hook)
                .query((row, _) ->
                        new Next(
                                row.getObject("hook", UUID.class),
                                where(row),
                                row.getBytes("secret"),
                                row.getObject("id", UUID.class),
                                row.getString("body")))
                .optional();
    }

    /** A message for an address that stands nowhere and never waits. */
    Optional<Next> test(UUID hook, String body) {
        return sql.sql(
                        """
                        select h.id as hook, h.address, h.reach, h.secret, gen_random_uuid() as id
                          from webhook.hook h
                         where h.tenant = platform.current_tenant()
                           and h.id = :hook
                        """)
                .param("hook", hook)
                .query((row, _) ->
                        new Next(
                                row.getObject("hook", UUID.class),
                                where(row),
                                row.getBytes("secret"),
                                row.getObject("id", UUID.class),
                                body))
                .optional();
    }

    void told(Next message, Instant now) {
        sql.sql(
                        """
                        delete from webhook.message
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", message.id())
                .update();
        sql.sql(
                        """
                        update webhook.hook
                           set last_good = :now, failing_since = null, failures = 0, next_try = :now
                         where tenant = platform.current_tenant()
                           and id = :hook
                        """)
                .param("hook", message.hook())
                .param("now", now.atOffset(UTC))
                .update();
    }

    Failing failing(UUID hook) {
        return sql.sql(
                        """
                        select h.failures, h.failing_since
                          from webhook.hook h
                         where h.tenant = platform.current_tenant()
                           and h.id = :hook
                        """)
                .param("hook", hook)
                .query((row, _) ->
                        new Failing(row.getInt("failures"), instant(row, "failing_since")))
                .optional()
                .orElse(new Failing(0, null));
    }

    void failed(UUID hook, Failing now, Instant again) {
        sql.sql(
                        """
                        update webhook.hook
                           set failing_since = :since, failures = :failures, next_try = :again
                         where tenant = platform.current_tenant()
                           and id = :hook
                        """)
                .param("hook", hook)
                .param("failures", now.failures())
                .param("since", now.since() == null ? null : now.since().atOffset(UTC))
                .param("again", again.atOffset(UTC))
                .update();
    }

    void pause(UUID hook, Instant now) {
        sql.sql(
                        """
                        update webhook.hook
                           set paused_at = :now
                         where tenant = platform.current_tenant()
                           and id = :hook
                        """)
                .param("hook", hook)
                .param("now", now.atOffset(UTC))
                .update();
    }

    private static Hook hook(ResultSet row, int number) throws SQLException {
        return new Hook(
                row.getObject("id", UUID.class),
                row.getObject("client", UUID.class),
                where(row),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(Kind::valueOf)
                        .collect(Collectors.toSet()),
                new Hook.Health(
                        instant(row, "last_good"),
                        instant(row, "failing_since"),
                        instant(row, "paused_at")),
                row.getInt("waiting"));
    }

    private static Hook.Where where(ResultSet row) throws SQLException {
        return new Hook.Where(
                URI.create(row.getString("address")), Reach.valueOf(row.getString("reach")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
