package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Download;
import org.cairnlearn.school.platform.Outward;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * Fetches a framework from another server's CASE service and takes it in. It asks only for what
 * changed, waits longer and longer where the server is busy, and reads so much and no more. It is
 * carried on by being called again: nothing is taken in before all of it is here.
 */
@Component
public final class FrameworkPull {
    /** No framework that anybody publishes comes near it. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private final Outward outward;
    private final Work work;
    private final PullSql sql;
    private final SchoolTime time;

    FrameworkPull(Outward outward, Work work, PullSql sql, SchoolTime time) {
        this.outward = outward;
        this.work = work;
        this.sql = sql;
        this.time = time;
    }

    /**
     * What is fetched from where.
     *
     * @param address of the package: {@code …/CFPackages/ID}
     * @param token that the server asks for; empty when it doesn't
     */
    public record Wish(TenantId tenant, URI address, Reach reach, String token) {
        @Override
        public String toString() {
            return "Wish[" + address + "]";
        }
    }

    /** How to wait between two tries. */
    public interface Pause {
        void forThisLong(Duration time);
    }

    /** What a server calls the state of what it gave. */
    record Stamp(String tag, String changed) {}

    /** What came of it. */
    public sealed interface Pulled {
        record Taken(ImportReport report) implements Pulled {}

        /** The server has nothing newer than what was taken in. */
        record NothingNew() implements Pulled {}

        /** The server says no, also when asked again; with its HTTP status. */
        record Refused(int status) implements Pulled {}

        record TooLarge() implements Pulled {}

        /** No answer, or none that may be asked for at this address. */
        record NoAnswer() implements Pulled {}
    }

    /**
     * Fetches, and gives what came to an import.
     *
     * @param folder of the caller's, for the file on its way
     */
    public Pulled pull(Wish wish, Path folder, Pause pause, Function<Path, ImportReport> taking)
            throws IOException {
        var file = folder.resolve("package.json");
        try {
            return switch (fetch(wish, file, pause)) {
                case Download.Unchanged() -> new Pulled.NothingNew();
                case Download.Refused(var status, _) -> new Pulled.Refused(status);
                case Download.TooLarge() -> new Pulled.TooLarge();
                case Download.Got(var got, var told) -> {
                    var report = taking.apply(got);
                    remember(wish, report, new Stamp(told.tag(), told.changed()));
                    yield new Pulled.Taken(report);
                }
            };
        } catch (Patience.NoAnswer none) {
            return new Pulled.NoAnswer();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Download fetch(Wish wish, Path file, Pause pause) throws IOException {
        var asked = new Download.Wish(wish.address(), wish.reach(), headers(wish), MOST_BYTES);
        return new Patience(outward, pause).download(asked, file);
    }

    private Map<String, String> headers(Wish wish) {
        var headers = new HashMap<String, String>();
        if (!wish.token().isBlank()) {
            headers.put("Authorization", "Bearer " + wish.token());
        }
        var known =
                work.read(
                        Actor.Task.importing(wish.tenant()),
                        () -> sql.find(wish.address().toString()));
        known.filter(one -> !one.tag().isEmpty())
                .ifPresent(one -> headers.put("If-None-Match", one.tag()));
        known.filter(one -> !one.changed().isEmpty())
                .ifPresent(one -> headers.put("If-Modified-Since", one.changed()));
        return headers;
    }

    /** What was taken in whole; anything else is fetched whole again. */
    private void remember(Wish wish, ImportReport report, Stamp stamp) {
        var whole = report.applied() && report.files().stream().allMatch(one -> one.refused() == 0);
        if (whole) {
            work.write(
                    Actor.Task.importing(wish.tenant()),
                    () -> {
                        sql.remember(wish.address().toString(), stamp, time.now());
                        return true;
                    });
        }
    }
}
