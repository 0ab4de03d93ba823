package org.cairnlearn.school.exchange;

import static org.cairnlearn.school.exchange.OneRosterServer.encoded;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.exchange.RosterPull.Pulled;
import org.cairnlearn.school.platform.Download;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.oneroster.RestPages;
import org.cairnlearn.standards.oneroster.RestPages.Page;
import org.cairnlearn.standards.oneroster.ServiceObjects;
import org.jspecify.annotations.Nullable;

/** One conversation with a OneRoster server: a token, then page after page, one at a time. */
final class RosterTalk {
    /** So many records are asked for at a time; a server may give fewer. */
    static final int AT_A_TIME = 1_000;

    /** A list that changes while it is read is read so often, then left for another time. */
    private static final int READINGS = 3;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final long MOST_RECORDS = 10_000_000;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final OneRosterServer server;
    private final Patience patience;
    private final RestPages pages;
    private String token = "";

    RosterTalk(OneRosterServer server, Patience patience, RestPages pages) {
        this.server = server;
        this.patience = patience;
        this.pages = pages;
    }

    /** The talk is over. */
    static final class Over extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Pulled why;

        Over(Pulled why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }

        Pulled why() {
            return why;
        }
    }

    /** One reading of a list: whether all of it was there, and what changed last. */
    private record Reading(boolean whole, @Nullable Instant latest) {}

    /**
     * Fetches a list into its pages.
     *
     * @param after only what changed later; null for all
     * @return when what changed last did
     */
    Optional<Instant> fetch(String list, @Nullable Instant after) throws Over, IOException {
        for (var number = 1; number <= READINGS; number++) {
            pages.drop(list);
            var reading = read(list, after);
            if (reading.whole()) {
                return Optional.ofNullable(reading.latest());
            }
        }
        throw new Over(new Pulled.Moved(where(list, 0)));
    }

    private Reading read(String list, @Nullable Instant after) throws Over, IOException {
        Instant latest = null;
        var promised = "";
        for (var offset = 0L; offset < MOST_RECORDS; ) {
            var told = page(list, offset, after);
            var records = look(list, offset);
            var moved = offset > 0 && !told.total().equals(promised);
            promised = told.total();
            latest = later(latest, records.latest());
            offset += records.count();
            if (moved || records.count() == 0 || isLast(told, offset, records.count())) {
                return new Reading(!moved && isAll(promised, offset), latest);
            }
        }
        throw new Over(new Pulled.TooLarge(where(list, 0)));
    }

    /** The server's count ends a list; without one, a short page that has no next one. */
    private static boolean isLast(Download.Told told, long read, long count) {
        var next = told.links().replace("\"", "").contains("rel=next");
        var total = number(told.total());
        return !next && total.map(all -> read >= all).orElse(count < AT_A_TIME);
    }

    private static boolean isAll(String total, long read) {
        return number(total).map(all -> all == read).orElse(true);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,12}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private Page.Records look(String list, long offset) throws Over, IOException {
        return switch (pages.look(list, offset)) {
            case Page.Records records -> records;
            case Page.Broken(var line) ->
                    throw new Over(new Pulled.Broken(where(list, offset), line));
        };
    }

    private Download.Told page(String list, long offset, @Nullable Instant after) throws Over {
        if (token.isEmpty()) {
            token = askForToken();
        }
        var answer = ask(list, offset, after);
        if (answer instanceof Download.Refused(var status, _) && status == UNAUTHORIZED) {
            token = askForToken(); // the first one's time is over
            answer = ask(list, offset, after);
        }
        return switch (answer) {
            case Download.Got(_, var told) -> told;
            case Download.Refused(var status, _) ->
                    throw new Over(new Pulled.Refused(where(list, offset), status));
            case Download.TooLarge() -> throw new Over(new Pulled.TooLarge(where(list, offset)));
            case Download.Unchanged() ->
                    throw new IllegalStateException("Nothing was said to be known");
        };
    }

    private Download ask(String list, long offset, @Nullable Instant after) throws Over {
        var headers = Map.of("Authorization", "Bearer " + token);
        var wish =
                new Download.Wish(
                        address(list, offset, after), server.reach(), headers, MOST_BYTES);
        try {
            return patience.download(wish, pages.place(list, offset));
        } catch (Patience.NoAnswer none) {
            throw new Over(new Pulled.NoAnswer(where(list, offset)));
        }
    }

    private URI address(String list, long offset, @Nullable Instant after) {
        var changed =
                after == null
                        ? ""
                        : "&filter=" + encoded("dateLastModified>'%s'".formatted(mark(after)));
        return URI.create(
                "%s?limit=%d&offset=%d&sort=sourcedId&orderBy=asc%s"
                        .formatted(server.list(list), AT_A_TIME, offset, changed));
    }

    /** A moment as the standard writes it. */
    static String mark(Instant at) {
        return ServiceObjects.moment(at);
    }

    private String where(String list, long offset) {
        return server.list(list).getPath() + "?offset=" + offset;
    }

    private String askForToken() throws Over {
        var form = Map.of("grant_type", "client_credentials", "scope", Scope.ROSTER_CORE.address());
        var where = server.tokens().getPath();
        try {
            var answer = patience.post(server, form);
            if (answer.status() != OK) {
                throw new Over(new Pulled.NoToken(where, answer.status()));
            }
            var given = JsonValues.object(answer.body()).get("access_token");
            if (given instanceof String text && !text.isBlank()) {
                return text;
            }
        } catch (Patience.NoAnswer none) {
            throw new Over(new Pulled.NoAnswer(where));
        } catch (IllegalArgumentException noObject) {
            throw new Over(new Pulled.Broken(where, 1));
        }
        throw new Over(new Pulled.Broken(where, 1));
    }
}
