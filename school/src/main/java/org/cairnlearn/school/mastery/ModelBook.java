package org.cairnlearn.school.mastery;

import java.util.List;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * The front door of a school's learner models: by which one all estimates are made, and which one
 * waits for somebody to decide. It opens its own pieces of work, since the program itself has to
 * see all evidence for what a person decides here.
 */
@Component
public final class ModelBook {
    private final Work work;
    private final EvidenceBook evidence;
    private final Estimates estimates;
    private final Refit refit;
    private final ModelDesk desk;

    ModelBook(Work work, EvidenceBook evidence, Estimates estimates, Refit refit, ModelDesk desk) {
        this.work = work;
        this.evidence = evidence;
        this.estimates = estimates;
        this.refit = refit;
        this.desk = desk;
    }

    /** All models that were ever fitted to the school, the newest first. */
    public List<FittedModel> all(TenantId tenant) {
        return work.read(task(tenant), desk::all);
    }

    /**
     * Fits a model to all of the school's evidence, makes its estimates beside those in force and
     * compares the two. Called again after it was stopped, it goes on. It changes no page.
     */
    public Refitted refit(TenantId tenant, int threads) {
        return refit.run(tenant, threads);
    }

    /**
     * From now on every page shows the estimates of this model: all of them in the same moment.
     *
     * @param number of the model; 0 for the untrained one
     * @param by who decided
     * @return false when there is no such model, or it is in force already
     */
    public boolean adopt(TenantId tenant, int number, String by) {
        return work.write(
                task(tenant),
                () -> {
                    if (!desk.canBeAdopted(number)) {
                        return false;
                    }
                    for (var some : Refit.slices(evidence.students())) {
                        estimates.make(number, some, desk.now());
                    }
                    desk.adopt(number, by);
                    return true;
                });
    }

    /**
     * The model in force stays, and the estimates of the one that waits are forgotten.
     *
     * @param by who decided
     * @return false when no such model waits
     */
    public boolean keepOut(TenantId tenant, int number, String by) {
        return work.write(task(tenant), () -> desk.keepOut(number, by));
    }

    private static Actor task(TenantId tenant) {
        return new Actor.Task(tenant, Refit.TASK);
    }
}
