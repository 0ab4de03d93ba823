package org.cairnlearn.school.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceRecorded;
import org.cairnlearn.school.evidence.Reason;
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
    private final RosterBook roster;
    private final EvidenceBook evidence;
    private final Store store;

    ImportUndo(
            Work work, ImportLedger ledger, RosterBook roster, EvidenceBook evidence, Store store) {
        this.work = work;
        this.ledger = ledger;
        this.roster = roster;
        this.evidence = evidence;
        this.store = store;
    }

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

    /** Whether and how a run can be undone. */
    public Standing standing(TenantId tenant, UUID run) {
        return work.read(
                ImportLedger.importing(tenant),
                () -> ledger.find(run).map(this::standing).orElseGet(Standing.Impossible::new));
    }

    private Standing standing(ImportedRun run) {
        if (store.undone.undone(run.id())) {
            return new Standing.Undone();
        }
        var applied = run.state() == RunState.APPLIED || run.state() == RunState.STOPPED;
        var files = applied && !run.format().equals(FORMAT) ? files(run) : List.<FileCount>of();
        return files.isEmpty() ? new Standing.Impossible() : new Standing.Possible(files);
    }

    private List<FileCount> files(ImportedRun run) {
        return switch (run.arrival().kind()) {
            case ROSTER -> roster.undoing(run.id()).stream().map(ImportUndo::count).toList();
            case EVIDENCE -> {
                var many =
                        evidence.findSource(run.arrival().source())
                                .map(source ->
                                        evidence.untouched(source, store.undone.batches(run.id())))
                                .orElse(0L);
                yield many == 0 ? List.of() : List.of(answers(many));
            }
            case FRAMEWORK,
                    RESULTS,
                    SERVICES,
                    ATTENDANCE,
                    MATERIALS,
                    SCHEDULE,
                    CONSENTS,
                    LINE_ITEMS ->
                    List.of();
        };
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
        var found = ledger.find(run).filter(one -> standing(one) instanceof Standing.Possible);
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
                run.arrival().kind() == ImportKind.ROSTER
                        ? work.write(
                                ImportLedger.importing(tenant),
                                () -> {
                                    var counts = files(run);
                                    roster.undo(run.id());
                                    return counts;
                                })
                        : List.of(answers(takeEvidenceBack(tenant, run)));
        return new ImportReport(FORMAT, true, files, List.of());
    }

    private long takeEvidenceBack(TenantId tenant, ImportedRun run) {
        var all = 0L;
        for (var taken = 1; taken > 0; all += taken) {
            taken =
                    work.write(
                            ImportLedger.importing(tenant),
                            () -> {
                                var source =
                                        evidence.findSource(run.arrival().source()).orElseThrow();
                                var ids =
                                        evidence.untouched(
                                                source, store.undone.batches(run.id()), BATCH);
                                return evidence.retract(source, ids, Reason.ofTheSource(WHY));
                            });
        }
        return all;
    }
}
