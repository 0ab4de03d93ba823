package org.cairnlearn.school.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The ledger of imports: every import that is no dry run leaves a run, with what came of it, what
 * was wrong and, for a while, the refused rows themselves. A run is written down before the import
 * begins, so that one that is stopped in the middle shows as such.
 */
@Component
public final class ImportLedger {
    /** How long refused rows are kept, unless the same source's next run is applied before. */
    public static final Duration ROWS_KEPT = Duration.ofDays(14);

    /** Nobody mends more at a time; the rest is counted. */
    private static final int MOST_PROBLEMS = 1000;

    private final Work work;
    private final RunSql runs;
    private final DetailSql details;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final SchoolTime time;
    private final SourceBook sources;

    ImportLedger(Work work, Store store, Ids ids, SchoolTime time, SourceBook sources) {
        this.work = work;
        this.sources = sources;
        this.runs = store.runs();
        this.details = store.details();
        this.events = store.events();
        this.ids = ids;
        this.time = time;
    }

    /** Where it is written, and who hears of it. */
    @Component
    record Store(RunSql runs, DetailSql details, ApplicationEventPublisher events) {}

    /**
     * Does an import and keeps what came of it. A dry run leaves nothing, and of a paused source
     * nothing is taken in.
     */
    public ImportReport keep(Arrival arrival, ImportWish wish, Supplier<ImportReport> run) {
        if (wish.dryRun()) {
            return run.get();
        }
        if (work.read(importing(wish.tenant()), () -> paused(arrival))) {
            return whilePaused(wish);
        }
        var now = time.now();
        var begun =
                new ImportedRun(
                        ids.next(),
                        arrival,
                        EvidenceImport.name(wish.path().toAbsolutePath().normalize()),
                        "",
                        RunState.RUNNING,
                        "",
                        now,
                        null,
                        now.plus(ROWS_KEPT));
        work.write(
                importing(wish.tenant()),
                () -> {
                    details.forgetOld(now);
                    runs.begin(begun);
                    return true;
                });
        return carryOut(begun.id(), wish, run);
    }

    /** Whether nothing of it is taken in; inside a piece of work. */
    boolean paused(Arrival arrival) {
        return sources.paused(arrival.kind(), arrival.source());
    }

    private static ImportReport whilePaused(ImportWish wish) {
        var name = EvidenceImport.name(wish.path().toAbsolutePath().normalize());
        return new ImportReport(
                "unread",
                false,
                List.of(FileCount.refused(name, 0)),
                List.of(
                        Problem.error("exchange.paused", name)
                                .saying(
                                        "This source is paused, so nothing was read.",
                                        "Resume it on the page of the data sources.")));
    }

    /** Does the import of a run that is written down already, and says what came of it. */
    ImportReport carryOut(UUID run, ImportWish wish, Supplier<ImportReport> what) {
        try (var _ = RunLock.take(work, runs, importing(wish.tenant()), run)) {
            var report = CurrentRun.during(run, what);
            var refused = new RefusedRows(wish.path()).of(report.problems());
            var state = report.applied() ? RunState.APPLIED : RunState.REFUSED;
            work.write(
                    importing(wish.tenant()),
                    () -> {
                        write(run, state, report, refused);
                        if (report.applied()) {
                            details.forgetRowsBefore(run);
                        }
                        runs.find(run)
                                .ifPresent(one -> {
                                    tell(one, state);
                                    alert(one, state, report);
                                });
                        return true;
                    });
            return report;
        }
    }

    /** Takes an earlier run back under a run of its own. */
    void takeBack(TenantId tenant, UUID run, Supplier<ImportReport> what) {
        try (var _ = RunLock.take(work, runs, importing(tenant), run)) {
            var report = what.get();
            work.write(
                    importing(tenant),
                    () -> {
                        write(run, RunState.APPLIED, report, List.of());
                        runs.find(run).ifPresent(one -> tell(one, RunState.APPLIED));
                        return true;
                    });
        }
    }

    private void tell(ImportedRun run, RunState state) {
        events.publishEvent(new ImportEnded(run.id(), run.arrival().kind(), state));
    }

    private void alert(ImportedRun run, RunState state, ImportReport report) {
        var rows = report.files().stream().reduce(FileCount.refused("", 0), FileCount::plus);
        var why =
                state == RunState.REFUSED
                        ? SourceAlert.Why.REFUSED
                        : rows.lacksATenth() ? SourceAlert.Why.ROWS_REFUSED : null;
        if (why != null) {
            var arrival = run.arrival();
            events.publishEvent(new SourceAlert(arrival.kind(), arrival.source(), why));
        }
    }

    /** Writes down what came, or would come, of a run; inside a piece of work. */
    void write(UUID run, RunState state, ImportReport report, List<RefusedRow> refused) {
        runs.end(run, state, shortened(report), time.now());
        details.forgetRows(run);
        refused.forEach(row -> details.add(run, row));
    }

    private static ImportReport shortened(ImportReport report) {
        return new ImportReport(
                report.format(),
                report.applied(),
                report.files(),
                report.problems().stream().limit(MOST_PROBLEMS).toList());
    }

    /** How each source stands, by kind; inside a piece of work. */
    public List<SourceStanding> sources() {
        var newest = runs.newest();
        var ids = newest.stream().map(ImportedRun::id).toList();
        var totals = totals(ids);
        Map<UUID, RunSql.Past> past =
                runs.past(ids).stream().collect(Collectors.toMap(RunSql.Past::run, one -> one));
        var watches = sources.watches();
        var beats = sources.beats();
        return newest.stream()
                .sorted(Comparator.comparing(run -> run.arrival().kind()))
                .map(run -> {
                    var key = new WatchSql.Key(run.arrival().kind(), run.arrival().source());
                    var been = past.get(run.id());
                    return new SourceStanding(
                            run,
                            totals.getOrDefault(run.id(), FileCount.refused("", 0)),
                            been == null ? 0 : been.problems(),
                            been == null ? null : been.lastGood().orElse(null),
                            watches.getOrDefault(key, Watch.NONE),
                            beats.getOrDefault(key, List.of()));
                })
                .toList();
    }

    /** The newest runs and waiting previews of all sources; inside a piece of work. */
    public List<ImportedRun> history(int most) {
        return runs.history(most);
    }

    /** A run, if this tenant has it; inside a piece of work. */
    public Optional<ImportedRun> find(UUID run) {
        return runs.find(run);
    }

    /** What came of all files of each of these runs; inside a piece of work. */
    public Map<UUID, FileCount> totals(List<UUID> of) {
        return runs.files(of).stream()
                .collect(
                        Collectors.toMap(
                                RunSql.Counted::run, RunSql.Counted::count, FileCount::plus));
    }

    /** What came of a run's files; inside a piece of work. */
    public List<FileCount> files(UUID run) {
        return runs.files(List.of(run)).stream().map(RunSql.Counted::count).toList();
    }

    /** A run's first problems; inside a piece of work. */
    public List<Problem> problems(UUID run, int most) {
        return runs.problems(run, most);
    }

    /**
     * A run's refused rows with the headers of their files, while they are kept; inside the work of
     * an administrator, and nobody else's: for others there are none.
     */
    public List<RefusedRow> refusedRows(UUID run) {
        return details.rows(run, time.now());
    }

    /** Deletes what is kept for a while only and whose time is over. */
    public void forgetOld(TenantId tenant) {
        work.write(
                importing(tenant),
                () -> {
                    details.forgetOld(time.now());
                    return true;
                });
    }

    static Actor importing(TenantId tenant) {
        return Actor.Task.importing(tenant);
    }

    Instant now() {
        return time.now();
    }
}
