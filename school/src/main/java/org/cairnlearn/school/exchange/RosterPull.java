package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.cairnlearn.school.exchange.FrameworkPull.Pause;
import org.cairnlearn.school.exchange.FrameworkPull.Stamp;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Outward;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.oneroster.RestPages;
import org.springframework.stereotype.Component;

/**
 * Fetches a roster from a district's OneRoster server and takes it in like one that was handed in:
 * all of it the first time, then what changed. Each list is asked for after the moment of the last
 * record that came before, and what changed within an hour of that visit comes again: it changes
 * nothing the second time. It is carried on by being called again: nothing is taken in before all
 * of it is here.
 */
@Component
public final class RosterPull {
    /** Servers tell a change late, in whole seconds or by a clock that is wrong. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Outward outward;
    private final Work work;
    private final PullSql sql;
    private final SchoolTime time;

    RosterPull(Outward outward, Work work, PullSql sql, SchoolTime time) {
        this.outward = outward;
        this.work = work;
        this.sql = sql;
        this.time = time;
    }

    /**
     * What is fetched from where.
     *
     * @param all ask for all of it, whatever came before
     */
    public record Wish(TenantId tenant, OneRosterServer server, boolean all) {}

    /** What came of it; where it says so, with the path and the first record of the page. */
    public sealed interface Pulled {
        record Taken(ImportReport report) implements Pulled {}

        /** The server gives no token to this client; with its HTTP status. */
        record NoToken(String where, int status) implements Pulled {}

        /** The server says no, also when asked again; with its HTTP status. */
        record Refused(String where, int status) implements Pulled {}

        /** No answer, or none that may be asked for at this address. */
        record NoAnswer(String where) implements Pulled {}

        /** What came is not what the standard has there. */
        record Broken(String where, long line) implements Pulled {}

        /** The list changed each time while it was read. */
        record Moved(String where) implements Pulled {}

        record TooLarge(String where) implements Pulled {}
    }

    /**
     * Fetches, and gives what came to an import.
     *
     * @param folder of the caller's and empty, for the pages on their way; empty again afterwards
     */
    public Pulled pull(Wish wish, Path folder, Pause pause, Function<Path, ImportReport> taking)
            throws IOException {
        var begun = time.now();
        var marks = marks(wish);
        var pages = RestPages.begin(folder, !marks.isEmpty());
        try {
            var talk = new RosterTalk(wish.server(), new Patience(outward, pause), pages);
            var seen = new HashMap<>(marks);
            for (var list : RestPages.LISTS) {
                var latest = talk.fetch(list, marks.get(list));
                latest.ifPresent(at -> seen.put(list, earlier(at, begun.minus(AGAIN))));
                seen.putIfAbsent(list, Instant.EPOCH);
            }
            var report = taking.apply(folder);
            remember(wish, report, seen);
            return new Pulled.Taken(report);
        } catch (RosterTalk.Over over) {
            return over.why();
        } finally {
            pages.end();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** After when each list is asked for; none when all of it is. */
    private Map<String, Instant> marks(Wish wish) {
        var marks = new HashMap<String, Instant>();
        if (!wish.all()) {
            work.read(
                    Actor.Task.importing(wish.tenant()),
                    () -> {
                        for (var list : RestPages.LISTS) {
                            sql.find(wish.server().list(list).toString())
                                    .ifPresent(at -> marks.put(list, Instant.parse(at.changed())));
                        }
                        return true;
                    });
        }
        return marks.size() == RestPages.LISTS.size() ? marks : Map.of();
    }

    /** What was taken in whole; after anything else the same is asked for again. */
    private void remember(Wish wish, ImportReport report, Map<String, Instant> seen) {
        var whole = report.applied() && report.files().stream().allMatch(one -> one.refused() == 0);
        if (whole) {
            work.write(
                    Actor.Task.importing(wish.tenant()),
                    () -> {
                        seen.forEach((list, at) ->
                                sql.remember(
                                        wish.server().list(list).toString(),
                                        new Stamp("", at.toString()),
                                        time.now()));
                        return true;
                    });
        }
    }
}
