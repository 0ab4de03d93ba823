package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cairnlearn.school.exchange.Connection.Outcome;
import org.cairnlearn.school.exchange.RosterPull.Pulled;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Fetches the roster from a server that is kept: all of it the first time, then what changed. The
 * first roster, and one by which more than a tenth would go, is shown to a person and waits.
 */
@Component
public final class NightlyPull {
    /** Longer than any visit: whoever stopped meanwhile is taken over. */
    private static final Duration TURN = Duration.ofHours(2);

    /** After a visit that came to nothing. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Work work;
    private final ConnectionBook connections;
    private final ConnectionSql sql;
    private final Taking taking;
    private final SchoolTime time;

    NightlyPull(
            Work work,
            ConnectionBook connections,
            ConnectionSql sql,
            Taking taking,
            SchoolTime time) {
        this.work = work;
        this.connections = connections;
        this.sql = sql;
        this.taking = taking;
        this.time = time;
    }

    /** How a roster is fetched and taken in. */
    @Component
    record Taking(
            RosterPull pull,
            RosterImport imports,
            ImportLedger ledger,
            Previews previews,
            ApplicationEventPublisher events) {}

    /**
     * It is fetched from within a minute, while the pages are up.
     *
     * @return false when there is none
     */
    public boolean soon(TenantId tenant, UUID id) {
        return work.write(ImportLedger.importing(tenant), () -> sql.soon(id, time.now()));
    }

    /** Those whose time has come, for whoever asks first. */
    public List<UUID> due(TenantId tenant) {
        return work.write(
                ImportLedger.importing(tenant), () -> sql.take(time.now(), time.now().plus(TURN)));
    }

    /** One visit, outside of any piece of work; what came of it is kept with the connection. */
    public Outcome visit(TenantId tenant, UUID id, FrameworkPull.Pause pause) {
        var found = work.read(ImportLedger.importing(tenant), () -> connections.find(id));
        if (found.isEmpty()) {
            return Outcome.FAILED;
        }
        var one = found.get();
        var last = last(Outcome.FAILED); // unless something better comes of it
        try {
            last = fetch(tenant, one, pause);
        } finally {
            note(tenant, one, last);
        }
        return last.outcome();
    }

    private void note(TenantId tenant, Connection one, Connection.Last last) {
        var night = connections.nextNight(one.hour());
        work.write(
                ImportLedger.importing(tenant),
                () -> {
                    sql.visited(one.id(), last, next(last.outcome(), night));
                    alert(one, last.outcome());
                    return true;
                });
    }

    /** That a server gives nothing is told once, not every hour. */
    private void alert(Connection one, Outcome now) {
        var before = one.last() == null ? Outcome.TAKEN : one.last().outcome();
        var why =
                now == Outcome.WAITS
                        ? SourceAlert.Why.WAITS
                        : now.silent() && !before.silent() ? SourceAlert.Why.NOT_FETCHED : null;
        if (why != null) {
            taking.events().publishEvent(new SourceAlert(ImportKind.ROSTER, one.name(), why));
        }
    }

    /** What waits for a person is not fetched again before the next night. */
    private Instant next(Outcome outcome, Instant night) {
        var soon = time.now().plus(AGAIN);
        return outcome.silent() && soon.isBefore(night) ? soon : night;
    }

    private Connection.Last last(Outcome outcome) {
        return new Connection.Last(time.now(), outcome, "", 0);
    }

    private Connection.Last fetch(TenantId tenant, Connection one, FrameworkPull.Pause pause) {
        var arrival = new Arrival(ImportKind.ROSTER, one.name(), null);
        var standing =
                work.read(
                        ImportLedger.importing(tenant),
                        () ->
                                new Standing(
                                        taking.ledger().paused(arrival),
                                        sql.hasComeIn(one.name()),
                                        connections.server(one).orElse(null)));
        var server = standing.server();
        if (standing.paused() || server == null) {
            return last(Outcome.NOT_TAKEN);
        }
        var outcome = new AtomicReference<>(Outcome.NOT_TAKEN);
        var visit = new Visit(tenant, one, arrival, !standing.hasComeIn());
        try {
            var above = Files.createTempDirectory("cairn-pull-"); // for this user only
            var folder = Files.createDirectory(above.resolve("pages"));
            try {
                var wish = new RosterPull.Wish(tenant, server, !standing.hasComeIn());
                return said(
                        taking.pull().pull(wish, folder, pause, got -> take(visit, got, outcome)),
                        outcome.get());
            } finally {
                Files.deleteIfExists(folder);
                Files.deleteIfExists(above);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it stands before a visit. */
    private record Standing(boolean paused, boolean hasComeIn, @Nullable OneRosterServer server) {}

    /** Whose roster it is, and whether it is the first. */
    private record Visit(TenantId tenant, Connection one, Arrival arrival, boolean first) {}

    private ImportReport take(Visit visit, Path got, AtomicReference<Outcome> outcome) {
        if (visit.first()) {
            outcome.set(Outcome.WAITS);
            return shown(visit, got);
        }
        var wish = new ImportWish(visit.tenant(), got, false, false, _ -> {});
        var report = taking.ledger().keep(visit.arrival(), wish, () -> taking.imports().run(wish));
        var tooMany =
                report.problems().stream().anyMatch(one -> one.code().endsWith(Previews.TOO_MANY));
        if (report.applied()) {
            outcome.set(Outcome.TAKEN);
        } else if (tooMany) {
            outcome.set(Outcome.WAITS);
            shown(visit, got);
        }
        return report;
    }

    /** A report by which the next visit asks for all of it again. */
    private ImportReport shown(Visit visit, Path got) {
        var upload =
                new Uploaded(
                        visit.tenant(),
                        visit.one().madeBy(),
                        ImportKind.ROSTER,
                        visit.one().name(),
                        "pages");
        try {
            taking.previews().make(upload, got);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportReport("", false, List.of(), List.of());
    }

    private Connection.Last said(Pulled pulled, Outcome outcome) {
        return switch (pulled) {
            case Pulled.Taken _ -> last(outcome);
            case Pulled.NoToken(var where, var status) -> no(Outcome.NO_TOKEN, where, status);
            case Pulled.Refused(var where, var status) -> no(Outcome.REFUSED, where, status);
            case Pulled.NoAnswer(var where) -> no(Outcome.NO_ANSWER, where, 0);
            case Pulled.Broken(var where, _) -> no(Outcome.BROKEN, where, 0);
            case Pulled.Moved(var where) -> no(Outcome.MOVED, where, 0);
            case Pulled.TooLarge(var where) -> no(Outcome.TOO_LARGE, where, 0);
        };
    }

    private Connection.Last no(Outcome outcome, String where, int status) {
        return new Connection.Last(time.now(), outcome, where, status);
    }
}
