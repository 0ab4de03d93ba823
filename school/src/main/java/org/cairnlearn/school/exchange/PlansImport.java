package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.PlanBefore;
import org.cairnlearn.school.plan.PlansBefore;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.plans.PlansReading;
import org.cairnlearn.standards.plans.PlansTable;
import org.springframework.stereotype.Component;

/**
 * Brings a table of past plans into the module that keeps plans. A block that has a plan keeps it:
 * one that an earlier file brought is changed by undoing that import, and not by another file.
 */
@Component
public final class PlansImport implements Uploadable {
    private final Work work;
    private final RosterBook roster;
    private final CompetencyBook competencies;
    private final SchoolClock clock;
    private final Store store;

    PlansImport(
            Work work,
            RosterBook roster,
            CompetencyBook competencies,
            SchoolClock clock,
            Store store) {
        this.work = work;
        this.roster = roster;
        this.competencies = competencies;
        this.clock = clock;
        this.store = store;
    }

    /** Where plans are kept, and what came with which import. */
    @Component
    record Store(PlansBefore plans, UndoLedgerSql undo) {}

    /** What one transaction did, with what it found wrong on the way. */
    private record Loaded(long fresh, List<Problem> problems, long refused) {}

    @Override
    public ImportKind kind() {
        return ImportKind.PLANS;
    }

    /**
     * Imports the table in one transaction: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    @Override
    public ImportReport run(ImportWish wish) {
        var read = read(wish);
        var count = read.count();
        var report = new TableReport(PlansReading.FORMAT, read.file(), read.problems());
        if (count == null) {
            return report.refused();
        }
        var loaded = Trial.write(work, wish, () -> load(read, wish));
        var refused = count.refused() + loaded.refused();
        var file =
                new FileCount(
                        read.file(),
                        count.rows(),
                        loaded.fresh(),
                        0,
                        count.rows() - refused - loaded.fresh(),
                        0,
                        refused);
        return report.done(wish, file, loaded.problems());
    }

    private static PlansReading read(ImportWish wish) {
        try {
            return PlansTable.read(wish.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded load(PlansReading read, ImportWish wish) {
        var named = PlanNames.of(roster, competencies);
        var mapping = new PlansMapping(read, named, new PlanPlaces(roster, clock));
        var bySchool = new HashMap<OrganisationId, List<PlansMapping.Told>>();
        mapping.blocks()
                .forEach(told ->
                        bySchool.computeIfAbsent(told.school(), _ -> new ArrayList<>()).add(told));
        var problems = new ArrayList<>(mapping.problems());
        var fresh = 0L;
        for (var one : bySchool.entrySet()) {
            var plans = one.getValue().stream().map(PlansMapping.Told::plan).toList();
            var taken = takeIn(wish, one.getKey(), plans);
            for (var told : one.getValue()) {
                var block = told.plan().block();
                fresh += taken.fresh().contains(block) ? told.rows() : 0;
                if (taken.other().contains(block)) {
                    problems.add(kept(read.file(), told.line()));
                }
            }
        }
        return new Loaded(fresh, problems, mapping.refused());
    }

    private PlansBefore.TakenIn takeIn(
            ImportWish wish, OrganisationId school, List<PlanBefore> plans) {
        var taken =
                work.write(
                        Actor.Task.planning(wish.tenant()),
                        () -> store.plans().takeIn(school, plans));
        CurrentRun.find().ifPresent(run -> remember(run, taken));
        return taken;
    }

    private void remember(UUID run, PlansBefore.TakenIn taken) {
        if (!taken.fresh().isEmpty()) {
            store.undo().addBatch(run, taken.batch());
        }
    }

    private static Problem kept(String file, long line) {
        return Problem.warning("plans.kept", file)
                .at(line)
                .column("block")
                .field("block")
                .saying(
                        "This block has a plan that says otherwise; that was kept.",
                        "Nothing to do if it was planned here. If an earlier file was wrong, undo"
                                + " that import and import this file again.");
    }
}
