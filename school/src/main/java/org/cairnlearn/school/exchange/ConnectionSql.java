package org.cairnlearn.school.exchange;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about servers from which rosters are fetched every night. */
@Component
final class ConnectionSql {
    private final JdbcClient sql;

    ConnectionSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when there is one of this name already. */
    boolean add(Connection one, byte[] secret, Instant now, Instant next) {
        return sql.sql(
                                """
                                insert into exchange.connection
                                       (id, name, address, tokens, reach, client, secret, hour, made_by, made_at, next_at)
                                values (:id, :name, :address, :tokens, :reach, :client, :secret, :hour, :by, :now, :next)
                                    on conflict (tenant, name) do nothing
                                """)
                        .param("id", one.id())
                        .param("name", one.name())
                        .param("address", one.server().address().toString())
                        .param("tokens", one.server().tokens().toString())
                        .param("reach", one.server().reach().name())
                        .param("client", one.server().client())
                        .param("secret", secret)
                        .param("hour", one.hour())
                        .param("by", one.madeBy().value())
                        .param("now", now.atOffset(UTC))
                        .param("next", next.atOffset(UTC))
                        .update()
                == 1;
    }

    List<Connection> all() {
        return sql.sql(
                        """
                        select id, name, address, tokens, reach, client, hour, made_by,
                               tried_at, outcome, place, status
                          from exchange.connection
                         where tenant = platform.current_tenant()
                         order by name
                        """)
                .query(ConnectionSql::connection)
                .list();
    }

    /** Those from which nothing came the last time, or that nobody has asked for so long. */
    List<Connection> silent(Instant since) {
        return sql.sql(
                        """
                        select id, name, address, tokens, reach, client, hour, made_by,
                               tried_at, outcome, place, status
                          from exchange.connection c
                         where tenant = platform.current_tenant()
                           and (outcome = any (:silent) or coalesce(tried_at, made_at) < :since)
                           and not exists (
                               select from exchange.source s
                                where s.tenant = c.tenant
                                  and s.kind = 'roster' and s.source = c.name
                                  and s.paused_at is not null)
                         order by name
                        """)
                .param(
                        "silent",
                        Stream.of(Connection.Outcome.values())
                                .filter(Connection.Outcome::silent)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("since", since.atOffset(UTC))
                .query(ConnectionSql::connection)
                .list();
    }

    Optional<byte[]> secret(UUID id) {
        return sql.sql(
                        """
                        select secret
                          from exchange.connection
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", id)
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    boolean remove(UUID id) {
        return sql.sql(
                                """
                                delete from exchange.connection
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whose time has come: for whoever asks first, until then for nobody else. */
    List<UUID> take(Instant now, Instant until) {
        return sql.sql(
                        """
                        update exchange.connection
                           set next_at = :until
                         where tenant = platform.current_tenant()
                           and next_at <= :now
                        returning id
                        """)
                .param("now", now.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean soon(UUID id, Instant now) {
        return sql.sql(
                                """
                                update exchange.connection
                                   set next_at = :now
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    void visited(UUID id, Connection.Last last, Instant next) {
        sql.sql(
                        """
                        update exchange.connection
                           set tried_at = :at, outcome = :outcome, place = :place, status = :status,
                               next_at = :next
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", id)
                .param("at", last.at().atOffset(UTC))
                .param("outcome", last.outcome().name())
                .param("place", last.where())
                .param("status", last.status())
                .param("next", next.atOffset(UTC))
                .update();
    }

    /** Whether a roster of this source has ever come in and was not taken back. */
    boolean hasComeIn(String source) {
        return sql.sql(
                        """
                        select exists (
                            select from exchange.import_run r
                             where r.tenant = platform.current_tenant()
                               and r.kind = 'roster'
                               and r.source = :source
                               and r.state = 'applied'
                               and r.undoes is null
                               and not exists (
                                   select from exchange.import_run u
                                    where u.tenant = r.tenant
                                      and u.undoes = r.id
                                      and u.state = 'applied'))
                        """)
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    private static Connection connection(ResultSet row, int number) throws SQLException {
        return new Connection(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new Connection.Server(
                        URI.create(row.getString("address")),
                        URI.create(row.getString("tokens")),
                        Reach.valueOf(row.getString("reach")),
                        row.getString("client")),
                row.getInt("hour"),
                new PersonId(row.getObject("made_by", UUID.class)),
                last(row));
    }

    private static Connection.@Nullable Last last(ResultSet row) throws SQLException {
        var at = row.getObject("tried_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Connection.Last(
                        at.toInstant(),
                        Connection.Outcome.valueOf(row.getString("outcome")),
                        row.getString("place"),
                        row.getInt("status"));
    }
}
