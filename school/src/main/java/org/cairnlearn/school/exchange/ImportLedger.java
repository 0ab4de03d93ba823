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
import org.jspecify.annotations.Nullable;
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
    private final Ids ids;
    private final Surroundings around;

    ImportLedger(Work work, RunSql runs, DetailSql details, Ids ids, Surroundings around) {
        this.work = work;
        this.runs = runs;
        this.details = details;
        this.ids = ids;
        this.around = around;
    }

    /** At what time it is, and who hears of what happens. */
    @Component
    record Surroundings(SchoolTime time, ApplicationEventPublisher events) {}

    /** Does an import and keeps what came of it. A dry run leaves nothing. */
    public ImportReport keep(Arrival arrival, ImportWish wish, Supplier<ImportReport> run) {
        if (wish.dryRun()) {
            return run.get();
        }
        var now = around.time().now();
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

    /** Does the import of a run that is written down already, and says what came of it. */
    ImportReport carryOut(UUID run, ImportWish wish, Supplier<ImportReport> what) {
        try (var _ = RunLock.take(work, runs, importing(wish.tenant()), run)) {
            var report = what.get();
            var refused = new RefusedRows(wish.path()).of(report.problems());
            var state = report.applied() ? RunState.APPLIED : RunState.REFUSED;
            work.write(
                    importing(wish.tenant()),
                    () -> {
                        write(run, state, report, refused);
                        if (report.applied()) {
                            details.forgetRowsBefore(run);
                        }
                        runs.find(run).ifPresent(one -> tell(one, state));
                        return true;
                    });
            return report;
        }
    }

    private void tell(ImportedRun run, RunState state) {
        around.events().publishEvent(new ImportEnded(run.id(), run.arrival().kind(), state));
    }

    /** Writes down what came, or would come, of a run; inside a piece of work. */
    void write(UUID run, RunState state, ImportReport report, List<RefusedRow> refused) {
        runs.end(run, state, shortened(report), around.time().now());
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
        Map<UUID, FileCount> totals =
                runs.files(ids).stream()
                        .collect(
                                Collectors.toMap(
                                        RunSql.Counted::run,
                                        RunSql.Counted::count,
                                        FileCount::plus));
        Map<UUID, RunSql.Past> past =
                runs.past(ids).stream().collect(Collectors.toMap(RunSql.Past::run, one -> one));
        return newest.stream()
                .sorted(Comparator.comparing(run -> run.arrival().kind()))
                .map(run -> standing(run, totals.get(run.id()), past.get(run.id())))
                .toList();
    }

    private static SourceStanding standing(
            ImportedRun run, @Nullable FileCount totals, RunSql.@Nullable Past past) {
        return new SourceStanding(
                run,
                totals == null ? FileCount.refused("", 0) : totals,
                past == null ? 0 : past.problems(),
                past == null ? null : past.lastGood().orElse(null));
    }

    /** The newest runs and waiting previews of all sources; inside a piece of work. */
    public List<ImportedRun> history(int most) {
        return runs.history(most);
    }

    /** A run, if this tenant has it; inside a piece of work. */
    public Optional<ImportedRun> find(UUID run) {
        return runs.find(run);
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
        return details.rows(run, around.time().now());
    }

    /** Deletes what is kept for a while only and whose time is over. */
    public void forgetOld(TenantId tenant) {
        work.write(
                importing(tenant),
                () -> {
                    details.forgetOld(around.time().now());
                    return true;
                });
    }

    static Actor importing(TenantId tenant) {
        return Actor.Task.importing(tenant);
    }

    Instant now() {
        return around.time().now();
    }
}
