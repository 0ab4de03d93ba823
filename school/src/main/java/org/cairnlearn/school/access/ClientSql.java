package org.cairnlearn.school.access;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about other systems, their secrets and their tokens. */
@Component
final class ClientSql {
    private static final String CLIENT =
            """
            select c.id, c.name, c.purpose, c.scopes, c.made_at, c.ends, c.used_at, c.revoked_at
              from access.api_client c
            """;

    private final JdbcClient sql;

    ClientSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** A token, without what it reads like. */
    record Token(
            UUID client,
            Set<Standing.Scope> scopes,
            Instant from,
            Instant until,
            @Nullable UUID errand) {}

    void add(ApiClient client, @Nullable PersonId by) {
        sql.sql(
                        """
                        insert into access.api_client
                               (id, name, purpose, scopes, made_by, made_at, ends)
                        values (:id, :name, :purpose, :scopes, cast(:by as uuid), :at, :ends)
                        """)
                .param("id", client.id())
                .param("name", client.name())
                .param("purpose", client.use().name().toLowerCase(Locale.ROOT))
                .param("scopes", names(client.scopes()))
                .param("by", by == null ? null : by.value())
                .param("at", client.life().madeAt().atOffset(UTC))
                .param("ends", client.life().ends())
                .update();
    }

    void keep(UUID client, byte[] digest) {
        sql.sql(
                        """
                        insert into access.api_secret (client, digest)
                        values (:client, :digest)
                        """)
                .param("client", client)
                .param("digest", digest)
                .update();
    }

    List<ApiClient> all() {
        return sql.sql(
                        CLIENT
                                + """
                                 where c.tenant = platform.current_tenant()
                                 order by c.revoked_at is not null, c.name, c.id
                                """)
                .query(ClientSql::client)
                .list();
    }

    Map<UUID, String> names(Set<UUID> clients) {
        var names = new HashMap<UUID, String>();
        sql.sql(
                        """
                        select id, name
                          from access.api_client
                         where tenant = platform.current_tenant()
                           and id = any (cast(:ids as uuid[]))
                        """)
                .param("ids", clients.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    Optional<ApiClient> find(UUID client, byte[] digest) {
        return sql.sql(
                        CLIENT
                                + """
                                  join access.api_secret s
                                    on s.tenant = c.tenant and s.client = c.id
                                 where c.tenant = platform.current_tenant()
                                   and c.id = :client
                                   and s.digest = :digest
                                """)
                .param("client", client)
                .param("digest", digest)
                .query(ClientSql::client)
                .optional();
    }

    boolean revoke(UUID client, @Nullable PersonId by, Instant at) {
        return sql.sql(
                                """
                                update access.api_client
                                   set revoked_at = :at, revoked_by = cast(:by as uuid)
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                   and revoked_at is null
                                """)
                        .param("id", client)
                        .param("by", by == null ? null : by.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    void used(UUID client, Instant at) {
        sql.sql(
                        """
                        update access.api_client
                           set used_at = :at
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", client)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void issue(byte[] digest, Token token) {
        sql.sql(
                        """
                        insert into access.api_token (digest, client, scopes, issued_at, ends_at, errand)
                        values (:digest, :client, :scopes, :from, :until,
                                cast(:errand as uuid))
                        """)
                .param("digest", digest)
                .param("client", token.client())
                .param("scopes", names(token.scopes()))
                .param("from", token.from().atOffset(UTC))
                .param("until", token.until().atOffset(UTC))
                .param("errand", token.errand())
                .update();
    }

    void forgetEnded(Instant now) {
        sql.sql(
                        """
                        delete from access.api_token
                         where tenant = platform.current_tenant()
                           and ends_at <= :now
                        """)
                .param("now", now.atOffset(UTC))
                .update();
    }

    Optional<Integrator> live(SessionKey key, Instant now, LocalDate today) {
        return sql.sql(
                        """
                        select c.id, c.purpose, t.scopes, t.errand
                          from access.api_token t
                          join access.api_client c on c.tenant = t.tenant and c.id = t.client
                         where t.tenant = platform.current_tenant()
                           and t.digest = :digest
                           and t.ends_at > :now
                           and c.revoked_at is null
                           and c.ends >= :today
                        """)
                .param("digest", key.digest())
                .param("now", now.atOffset(UTC))
                .param("today", today)
                .query((row, _) ->
                        new Integrator(
                                key.tenant(),
                                row.getObject("id", UUID.class),
                                use(row),
                                scopes(row),
                                row.getObject("errand", UUID.class)))
                .optional();
    }

    private static ApiClient client(ResultSet row, int number) throws SQLException {
        var made = instant(row, "made_at");
        return new ApiClient(
                row.getObject("id", UUID.class),
                row.getString("name"),
                use(row),
                scopes(row),
                new ApiClient.Life(
                        made == null ? Instant.EPOCH : made,
                        row.getObject("ends", LocalDate.class),
                        instant(row, "used_at"),
                        instant(row, "revoked_at")));
    }

    private static ApiClient.Use use(ResultSet row) throws SQLException {
        return ApiClient.Use.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT));
    }

    private static Set<Standing.Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Standing.Scope::valueOf)
                .collect(Collectors.toSet());
    }

    private static String[] names(Collection<Standing.Scope> scopes) {
        return scopes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
