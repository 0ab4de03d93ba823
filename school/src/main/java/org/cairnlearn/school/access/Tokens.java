package org.cairnlearn.school.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What other systems show with each request (OAuth 2, client credentials: RFC 6749, section 4.4). A
 * token says nothing by itself: it is looked up each time, so that who is taken back is out at the
 * next request.
 */
@Component
public final class Tokens {
    /** Where tokens are given out. */
    public static final String ADDRESS = "/oauth2/token";

    /** How long a token holds. */
    public static final Duration LIFE = Duration.ofHours(1);

    private final Work work;
    private final ClientSql sql;
    private final SchoolTime time;
    private final SecureRandom chance = new SecureRandom();

    Tokens(Work work, ClientSql sql, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.time = time;
    }

    /** What came of asking for a token. */
    public sealed interface Result {
        /**
         * Here it is.
         *
         * @param scopes those of the scopes asked for that the system may have
         */
        record Issued(String token, Set<Standing.Scope> scopes) implements Result {
            public Issued {
                scopes = Set.copyOf(scopes);
            }

            @Override
            public String toString() {
                return "Issued[…]";
            }
        }

        /** No such system, not its secret, or one that opens nothing any more. */
        record UnknownClient() implements Result {}

        /** None of the scopes that it asked for is open to it. */
        record NoScope() implements Result {}
    }

    /**
     * Gives a token.
     *
     * @param asked the scopes by their addresses, with spaces between; empty for all
     */
    public Result issue(String clientId, String secret, String asked) {
        var known = ClientId.find(clientId);
        if (known.isEmpty()) {
            return new Result.UnknownClient();
        }
        var digest = Secret.digest(secret);
        return work.write(
                Actor.Task.signingIn(known.get().tenant()),
                () ->
                        sql.find(known.get().client(), digest)
                                .filter(one ->
                                        one.state(time.now(), time.today()) == ApiClient.State.OPEN)
                                .map(one -> issue(known.get(), one, asked))
                                .orElseGet(Result.UnknownClient::new));
    }

    private Result issue(ClientId id, ApiClient client, String asked) {
        var scopes = EnumSet.copyOf(client.scopes());
        if (scopes.contains(Standing.Scope.ROSTER)) {
            scopes.add(Standing.Scope.ROSTER_CORE); // a part of it, which many ask for by name
        }
        if (!asked.isBlank()) {
            scopes.retainAll(named(asked));
        }
        if (scopes.isEmpty()) {
            return new Result.NoScope();
        }
        var now = time.now();
        var key = SessionKey.fresh(id.tenant(), chance);
        sql.forgetEnded(now);
        sql.issue(
                key.digest(), new ClientSql.Token(client.id(), scopes, now, now.plus(LIFE), null));
        sql.used(client.id(), now);
        return new Result.Issued(key.cookie(), scopes);
    }

    /**
     * Lends what a system may for one errand; inside a piece of work. Who keeps to the errand has
     * to be asked wherever the token is taken.
     *
     * @return user and password of HTTP Basic, encoded
     */
    public String lend(UUID client, UUID errand, Duration life) {
        var tenant = work.tenant();
        var key = SessionKey.fresh(tenant, chance);
        var now = time.now();
        var scopes =
                EnumSet.of(
                        Standing.Scope.STATEMENTS_WRITE,
                        Standing.Scope.STATEMENTS_READ_MINE,
                        Standing.Scope.ACTIVITY_STATE,
                        Standing.Scope.ACTIVITY_PROFILE);
        work.write(
                Actor.Task.signingIn(tenant),
                () -> {
                    sql.issue(
                            key.digest(),
                            new ClientSql.Token(client, scopes, now, now.plus(life), errand));
                    sql.used(client, now);
                    return true;
                });
        var both = new ClientId(tenant, client).text() + ":" + key.cookie();
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<Standing.Scope> named(String asked) {
        var wanted = Arrays.asList(asked.strip().split(" +"));
        var named = EnumSet.noneOf(Standing.Scope.class);
        Arrays.stream(Standing.Scope.values())
                .filter(one -> wanted.stream().anyMatch(one::isNamed))
                .forEach(named::add);
        return named;
    }

    /**
     * Who comes with an id and a secret in each request, as xAPI's clients do. That it is in use is
     * noted once an hour.
     */
    Optional<Integrator> find(String clientId, String secret) {
        var known = ClientId.find(clientId);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var lent = find(secret).filter(one -> one.client().equals(known.get().client()));
        if (lent.isPresent()) {
            return lent;
        }
        var door = Actor.Task.signingIn(known.get().tenant());
        var digest = Secret.digest(secret);
        var client =
                work.read(door, () -> sql.find(known.get().client(), digest))
                        .filter(one -> one.state(time.now(), time.today()) == ApiClient.State.OPEN);
        client.filter(one -> isLongAgo(one.life().usedAt()))
                .ifPresent(one ->
                        work.write(
                                door,
                                () -> {
                                    sql.used(one.id(), time.now());
                                    return true;
                                }));
        return client.map(one ->
                new Integrator(known.get().tenant(), one.id(), one.use(), one.scopes(), null));
    }

    private boolean isLongAgo(@Nullable Instant used) {
        return used == null || used.plus(LIFE).isBefore(time.now());
    }

    /** Whose token this is, while it holds. */
    Optional<Integrator> find(String token) {
        return SessionKey.find(token)
                .flatMap(key ->
                        work.read(
                                Actor.Task.signingIn(key.tenant()),
                                () -> sql.live(key, time.now(), time.today())));
    }
}
