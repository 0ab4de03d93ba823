package org.cairnlearn.school.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.cairnlearn.school.assessment.AssessmentBook;
import org.cairnlearn.school.assessment.ResultsRecorded;
import org.cairnlearn.school.assessment.TakenBack;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceRecorded;
import org.cairnlearn.school.evidence.EvidenceSource;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.plan.PlansBefore;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.Undoing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes an import back, as a run of its own. Of a roster, every record is as it was before, in one
 * transaction and as long as no later roster has come in. Of evidence, what it brought is taken
 * back by new facts, some thousands at a time: one that was stopped in the middle goes on when it
 * is asked for again. What somebody has corrected since stays.
 */
@Component
public final class ImportUndo {
    /** The format of a run that took another back. */
    static final String FORMAT = "undo";

    private static final int BATCH = 10_000;
    private static final String WHY = "The import that brought it was undone.";

    private final Work work;
    private final ImportLedger ledger;
    private final Rosters rosters;
    private final Brought brought;
    private final Store store;

    ImportUndo(Work work, ImportLedger ledger, Rosters rosters, Brought brought, Store store) {
        this.work = work;
        this.ledger = ledger;
        this.rosters = rosters;
        this.brought = brought;
        this.store = store;
    }

    /** What comes with a roster. */
    @Component
    record Rosters(RosterBook roster, RosterYear year) {
        List<FileCount> undoing(UUID run) {
            return Stream.concat(
                            roster.undoing(run).stream().map(ImportUndo::count),
                            year.undoing(run).stream())
                    .toList();
        }

        void undo(UUID run) {
            roster.undo(run);
            year.undo(run);
        }
    }

    /** What comes in logs, in files of results and in files of past plans. */
    @Component
    record Brought(EvidenceBook evidence, AssessmentBook results, PlansBefore plans) {}

    /** Where it is written. */
    @Component
    record Store(RunSql runs, UndoLedgerSql undone, Ids ids) {}

    /** What undoing an import comes to. */
    public sealed interface Standing {
        /**
         * It can be undone.
         *
         * @param files what would change, one line for each kind of record: fresh ones come back,
         *     changed ones are as before, gone ones end
         */
        record Possible(List<FileCount> files) implements Standing {
            public Possible {
                files = List.copyOf(files);
            }
        }

        /** It has been undone. */
        record Undone() implements Standing {}

        /** There is nothing to undo, or a later import of the roster has come in. */
        record Impossible() implements Standing {}
    }

    /** What came of wanting it. */
    public sealed interface Outcome {
        /** It was taken back by this run. */
        record Done(UUID run) implements Outcome {}

        /** Another import is running. */
        record Busy() implements Outcome {}

        /** It cannot be undone, or not any more. */
        record No() implements Outcome {}
    }

    /** Remembers which evidence comes with an import. */
    @EventListener
    void on(EvidenceRecorded recorded) {
        CurrentRun.find().ifPresent(run -> store.undone.addBatch(run, recorded.batch()));
    }

    /** Remembers which results of tests come with an import. */
    @EventListener
    void on(ResultsRecorded recorded) {
        CurrentRun.find().ifPresent(run -> store.undone.addBatch(run, recorded.batch()));
    }

    /** Whether and how a run can be undone. */
    public Standing standing(TenantId tenant, UUID run) {
        return work.read(
                ImportLedger.importing(tenant),
                () ->
                        ledger.find(run)
                                .map(one -> standing(tenant, one))
                                .orElseGet(Standing.Impossible::new));
    }

    private Standing standing(TenantId tenant, ImportedRun run) {
        if (store.undone.undone(run.id())) {
            return new Standing.Undone();
        }
        var applied = run.state() == RunState.APPLIED || run.state() == RunState.STOPPED;
        var files =
                applied && !run.format().equals(FORMAT) ? files(tenant, run) : List.<FileCount>of();
        return files.isEmpty() ? new Standing.Impossible() : new Standing.Possible(files);
    }

    private List<FileCount> files(TenantId tenant, ImportedRun run) {
        return switch (run.arrival().kind()) {
            case ROSTER -> rosters.undoing(run.id());
            case EVIDENCE, RESULTS -> broughtBy(run);
            case PLANS -> some(plans(plansOf(tenant, run.id(), PlansBefore::untouched)));
            case FRAMEWORK, SERVICES, ATTENDANCE, MATERIALS, SCHEDULE, CONSENTS, LINE_ITEMS ->
                    List.of();
        };
    }

    private List<FileCount> broughtBy(ImportedRun run) {
        var batches = store.undone.batches(run.id());
        var source = run.arrival().source();
        var answers =
                brought.evidence()
                        .findSource(source)
                        .map(of -> brought.evidence().untouched(of, batches))
                        .orElse(0L);
        var results = brought.results().brought(source, batches);
        return some(answers(answers), results(results));
    }

    private static List<FileCount> some(FileCount... counts) {
        return Stream.of(counts).filter(count -> count.gone() + count.changed() > 0).toList();
    }

    private static FileCount count(Undoing of) {
        return new FileCount(
                of.kind().plural(),
                of.back() + of.setBack(),
                of.back(),
                of.setBack(),
                0,
                of.ended(),
                0);
    }

    private static FileCount answers(long many) {
        return new FileCount("answers", 0, 0, 0, 0, many, 0);
    }

    private static FileCount plans(long many) {
        return new FileCount("plans", 0, 0, 0, 0, many, 0);
    }

    private static FileCount results(TakenBack of) {
        return new FileCount("results", of.setBack(), 0, of.setBack(), 0, of.ended(), 0);
    }

    /** Undoes a run. */
    public Outcome undo(Actor.Somebody who, UUID run) {
        var tenant = who.tenant();
        var undo = store.ids.next();
        var begun = work.write(ImportLedger.importing(tenant), () -> begin(who, run, undo));
        if (begun.isEmpty()) {
            return standing(tenant, run) instanceof Standing.Possible
                    ? new Outcome.Busy()
                    : new Outcome.No();
        }
        var earlier = begun.get();
        ledger.takeBack(tenant, undo, () -> takeBack(tenant, earlier));
        return new Outcome.Done(undo);
    }

    private Optional<ImportedRun> begin(Actor.Somebody who, UUID run, UUID undo) {
        store.runs.oneAtATime();
        var found =
                ledger.find(run)
                        .filter(one -> standing(who.tenant(), one) instanceof Standing.Possible);
        if (found.isEmpty() || store.runs.busy()) {
            return Optional.empty();
        }
        var earlier = found.get();
        var arrival = earlier.arrival();
        var now = ledger.now();
        store.runs.begin(
                new ImportedRun(
                        undo,
                        new Arrival(arrival.kind(), arrival.source(), new PersonId(who.person())),
                        earlier.input(),
                        "",
                        RunState.RUNNING,
                        "",
                        now,
                        null,
                        now.plus(ImportLedger.ROWS_KEPT)));
        store.undone.undoes(undo, run);
        return found;
    }

    private ImportReport takeBack(TenantId tenant, ImportedRun run) {
        var files =
                switch (run.arrival().kind()) {
                    case ROSTER -> takeRosterBack(tenant, run);
                    case PLANS ->
                            work.write(
                                    ImportLedger.importing(tenant),
                                    () ->
                                            some(
                                                    plans(
                                                            plansOf(
                                                                    tenant,
                                                                    run.id(),
                                                                    PlansBefore::takeBack))));
                    case EVIDENCE,
                            RESULTS,
                            FRAMEWORK,
                            SERVICES,
                            ATTENDANCE,
                            MATERIALS,
                            SCHEDULE,
                            CONSENTS,
                            LINE_ITEMS ->
                            some(
                                    answers(takeEvidenceBack(tenant, run)),
                                    results(takeResultsBack(tenant, run)));
                };
        return new ImportReport(FORMAT, true, files, List.of());
    }

    private List<FileCount> takeRosterBack(TenantId tenant, ImportedRun run) {
        return work.write(
                ImportLedger.importing(tenant),
                () -> {
                    var counts = files(tenant, run);
                    rosters.undo(run.id());
                    return counts;
                });
    }

    /** Does something with the plans that a run brought, as the planner. */
    private int plansOf(TenantId tenant, UUID run, ToIntBiFunction<PlansBefore, List<UUID>> what) {
        var batches = store.undone.batches(run);
        return work.write(
                Actor.Task.planning(tenant), () -> what.applyAsInt(brought.plans(), batches));
    }

    private TakenBack takeResultsBack(TenantId tenant, ImportedRun run) {
        return work.write(
                ImportLedger.importing(tenant),
                () ->
                        brought.results()
                                .takeBack(run.arrival().source(), store.undone.batches(run.id())));
    }

    private long takeEvidenceBack(TenantId tenant, ImportedRun run) {
        var evidence = brought.evidence();
        var all = 0L;
        for (var taken = 1; taken > 0; all += taken) {
            taken =
                    work.write(
                            ImportLedger.importing(tenant),
                            () -> {
                                var source = evidence.findSource(run.arrival().source());
                                return source.map(one -> retract(one, run)).orElse(0);
                            });
        }
        return all;
    }

    private int retract(EvidenceSource source, ImportedRun run) {
        var ids = brought.evidence().untouched(source, store.undone.batches(run.id()), BATCH);
        return brought.evidence().retract(source, ids, Reason.ofTheSource(WHY));
    }
}
