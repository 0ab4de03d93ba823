package org.cairnlearn.school.mastery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.responses.Split;
import org.cairnlearn.learner.statespace.FitWish;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.fitting.Fitting;
import org.cairnlearn.school.mastery.FittedModel.Origin;
import org.cairnlearn.school.mastery.FittedModel.Standing;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * Fits a new model beside the one in force, makes all its estimates and says what would change. It
 * opens its own pieces of work, many short ones, so that nobody has to wait for it; one that was
 * stopped goes on where it was when it is called again.
 */
@Component
class Refit {
    /** Fewer students say too little for a fit. */
    static final int FEWEST_STUDENTS = 100;

    /** As whom the program does it. */
    static final String TASK = "mastery";

    private static final int SLICE = 100;
    private static final String BASIS =
            "MODELS, without those who refuse: " + Purpose.MODELS.source();

    private final Work work;
    private final EvidenceBook evidence;
    private final Estimates estimates;
    private final ModelSql sql;
    private final InstantSource clock;

    Refit(
            Work work,
            EvidenceBook evidence,
            Estimates estimates,
            ModelSql sql,
            InstantSource clock) {
        this.work = work;
        this.evidence = evidence;
        this.estimates = estimates;
        this.sql = sql;
        this.clock = clock;
    }

    /** Does what is left to do for one school. */
    Refitted run(TenantId tenant, int threads) {
        var school = new Task(new Actor.Task(tenant, TASK));
        var log = school.log();
        if (log.students() < FEWEST_STUDENTS) {
            return new Refitted.TooFew(log.students(), FEWEST_STUDENTS);
        }
        var data = log.data(BASIS);
        var newest = school.read(() -> sql.all().stream().findFirst());
        if (newest.isPresent() && newest.get().standing() == Standing.MADE) {
            return school.propose(newest.get().number(), log);
        }
        if (newest.isPresent()
                && newest.get().origin().data().sha256().equals(data.sha256())
                && newest.get().origin().version().equals(StateSpaceModel.VERSION)) {
            return new Refitted.NothingNew(newest.get().number());
        }
        return school.propose(school.fit(log, threads), log);
    }

    /** What is done for one school. */
    private final class Task {
        private final Actor actor;

        Task(Actor actor) {
            this.actor = actor;
        }

        <T> T read(java.util.function.Supplier<T> what) {
            return work.read(actor, what);
        }

        SchoolLog log() {
            var log = new SchoolLog();
            for (var some : slices(read(evidence::students))) {
                read(() -> {
                    estimates.addTo(log, some, clock.instant());
                    return true;
                });
            }
            return log;
        }

        /** Students whom the hash makes test students never train, so that all can be measured. */
        int fit(SchoolLog log, int threads) {
            var responses = log.responses();
            int[] train = Split.hash(responses).students(Role.TRAIN, Role.VALIDATION);
            var data = log.data(BASIS);
            var about = String.join(" ", StateSpaceModel.VERSION, data.sha256(), "" + log.target());
            var wish =
                    FitWish.standard()
                            .reaching(log.target())
                            .on(threads)
                            .from(FitJournal.open(work, actor, sql, about));
            var model = StateSpace.fit(responses, train, wish);
            var origin =
                    new Origin(
                            StateSpaceModel.VERSION,
                            clock.instant(),
                            data,
                            "four of five students train, by hash; target " + log.target(),
                            Measuring.SEED);
            var document =
                    Gzip.pack(Fitting.document(model, Map.of("sha256", origin.data().sha256())));
            return work.write(
                    actor,
                    () -> {
                        withdraw();
                        sql.forgetUnfinished();
                        return sql.add(origin, document);
                    });
        }

        /** A proposal that nobody has decided on gives way to a newer one. */
        private void withdraw() {
            sql.all().stream()
                    .filter(model -> model.standing() == Standing.PROPOSED)
                    .forEach(model -> sql.move(model.number(), Standing.KEPT_OUT, null));
            sql.clearWaiting();
        }

        Refitted propose(int number, SchoolLog log) {
            var slices = slices(read(evidence::students));
            for (var some : slices) {
                work.write(actor, () -> estimates.make(number, some, clock.instant()));
            }
            var changes = new Changes();
            for (var some : slices) {
                read(() -> {
                    estimates.compare(number, some, clock.instant(), changes);
                    return true;
                });
            }
            var measured = new Measuring(log.responses());
            Function<Integer, StateSpaceModel> model = which -> read(() -> estimates.model(which));
            int now = read(() -> sql.inForce().number());
            var comparison =
                    changes.comparison(
                            measured.of(model.apply(now)), measured.of(model.apply(number)));
            work.write(
                    actor,
                    () -> {
                        sql.propose(number, comparison);
                        return true;
                    });
            return new Refitted.Proposed(number, comparison);
        }
    }

    static List<List<PersonId>> slices(Collection<PersonId> students) {
        var all = List.copyOf(students);
        var slices = new ArrayList<List<PersonId>>();
        for (var from = 0; from < all.size(); from += SLICE) {
            slices.add(all.subList(from, Math.min(all.size(), from + SLICE)));
        }
        return slices;
    }
}
