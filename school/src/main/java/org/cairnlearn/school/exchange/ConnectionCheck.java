package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.platform.Download;
import org.cairnlearn.school.platform.NotToBeAsked;
import org.cairnlearn.school.platform.Outward;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.oneroster.RestPages;
import org.springframework.stereotype.Component;

/** Asks a server for a token and for one organisation and one class; nothing is taken in. */
@Component
public final class ConnectionCheck {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Work work;
    private final ConnectionBook connections;
    private final Outward outward;

    ConnectionCheck(Work work, ConnectionBook connections, Outward outward) {
        this.work = work;
        this.connections = connections;
        this.outward = outward;
    }

    /** What was found. */
    public enum Found {
        /** It gives organisations and classes. */
        GOOD,
        /** Its address may not be asked, or its name leads inside. */
        NOT_TO_BE_ASKED,
        NOT_REACHABLE,
        /** Its certificate is not one that this machine trusts, or is another's. */
        CERTIFICATE,
        /** It gives no token to this client. */
        NO_TOKEN,
        /** It gives a token, but not for reading a roster. */
        NO_SCOPE,
        /** What it gives is not OneRoster's. */
        NOT_ONEROSTER,
        /** It says no in another way. */
        REFUSED
    }

    /**
     * What was found, and how long that took.
     *
     * @param organisations how many it says that it has; -1 when it does not say
     * @param status its HTTP status where it said no; else 0
     */
    public record Result(
            Found found, long organisations, long classes, int status, Duration took) {}

    /** The check ended here. */
    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
        private final Found found;
        private final int status;

        Ended(Found found, int status) {
            super(found.name(), null, false, false);
            this.found = found;
            this.status = status;
        }
    }

    /** Checks one that is kept; outside of any piece of work. Empty when there is none. */
    public Optional<Result> check(TenantId tenant, UUID connection) {
        return work.read(
                        ImportLedger.importing(tenant),
                        () -> connections.find(connection).flatMap(connections::server))
                .map(this::check);
    }

    private Result check(OneRosterServer server) {
        var begun = System.nanoTime();
        try {
            var token = token(server);
            var organisations = count(server, token, "orgs");
            var classes = count(server, token, "classes");
            return new Result(Found.GOOD, organisations, classes, 0, since(begun));
        } catch (Ended ended) {
            return new Result(ended.found, -1, -1, ended.status, since(begun));
        } catch (NotToBeAsked wall) {
            return new Result(Found.NOT_TO_BE_ASKED, -1, -1, 0, since(begun));
        } catch (SSLHandshakeException | SSLPeerUnverifiedException certificate) {
            return new Result(Found.CERTIFICATE, -1, -1, 0, since(begun));
        } catch (IOException silent) {
            return new Result(Found.NOT_REACHABLE, -1, -1, 0, since(begun));
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private String token(OneRosterServer server) throws IOException, Ended {
        var form = Map.of("grant_type", "client_credentials", "scope", Scope.ROSTER_CORE.address());
        var answer = outward.post(server.tokens(), server.reach(), form, server.authorization());
        if (answer.status() != OK) {
            throw new Ended(
                    answer.body().contains("invalid_scope") ? Found.NO_SCOPE : Found.NO_TOKEN,
                    answer.status());
        }
        try {
            if (JsonValues.object(answer.body()).get("access_token") instanceof String token
                    && !token.isBlank()) {
                return token;
            }
        } catch (IllegalArgumentException noObject) {
            throw new Ended(Found.NOT_ONEROSTER, 0);
        }
        throw new Ended(Found.NOT_ONEROSTER, 0);
    }

    private long count(OneRosterServer server, String token, String list)
            throws IOException, Ended {
        var folder = Files.createTempDirectory("cairn-check-"); // for this user only
        var pages = RestPages.begin(folder, false);
        try {
            var told = ask(server, token, list, pages.place(list, 0));
            return switch (pages.look(list, 0)) {
                case RestPages.Page.Records _ ->
                        told.total().matches("\\d{1,12}") ? Long.parseLong(told.total()) : -1;
                case RestPages.Page.Broken _ -> throw new Ended(Found.NOT_ONEROSTER, 0);
            };
        } finally {
            pages.end();
            Files.delete(folder);
        }
    }

    private Download.Told ask(OneRosterServer server, String token, String list, Path into)
            throws IOException, Ended {
        var wish =
                new Download.Wish(
                        URI.create(server.list(list) + "?limit=1&offset=0"),
                        server.reach(),
                        Map.of("Authorization", "Bearer " + token),
                        MOST_BYTES);
        return switch (outward.download(wish, into)) {
            case Download.Got(_, var told) -> told;
            case Download.Refused(var status, _) ->
                    throw new Ended(
                            status == FORBIDDEN || status == UNAUTHORIZED
                                    ? Found.NO_SCOPE
                                    : Found.REFUSED,
                            status);
            case Download.TooLarge() -> throw new Ended(Found.NOT_ONEROSTER, 0);
            case Download.Unchanged() -> throw new Ended(Found.NOT_ONEROSTER, 0);
        };
    }
}
