package org.cairnlearn.learner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One competency's part of the level, read at one moment: own evidence after forgetting, and what
 * the direct prerequisites say in its place where it is missing.
 *
 * <p>The prerequisites shift the prior of the competency (Gaussian conditional, one step). What is
 * left of the prior in a state is its variance over the prior's; so an untouched competency takes
 * the whole shift, own evidence pushes it out gradually, and forgetting lets it come back. Were it
 * dropped at the first answer instead, a right answer could lower the level.
 *
 * @param mean in logits, prerequisites included
 * @param variance the same
 * @param forgotten by how much time has moved the own mean since the last practice
 * @param fromPrerequisites how much of the mean the prerequisites give
 * @param own the state that was read; null without own evidence
 */
record Reading(
        double mean,
        double variance,
        double forgotten,
        double fromPrerequisites,
        @Nullable CompetencyState own) {

    /**
     * The most logits that prerequisites may add or take. With a shift of at most 1 a right answer
     * gives the mean more than it takes by pushing the shift out: the change is proportional to 1 -
     * shift w p v / v_prior, which then is positive.
     */
    private static final double MOST_SHIFT = 1;

    static Reading of(Parameters parameters, Source source, CompetencyKey competency) {
        CompetencyState own = source.state().competencies().get(competency);
        Trace trace =
                own == null ? Trace.untouched(parameters, source.at()) : Trace.of(parameters, own);
        double forgotten = trace.forgetUntil(source.at(), parameters.memory());
        double open = Math.min(1, trace.variance() / parameters.competency().variance());
        Shift shift = Shift.of(parameters, source, competency);
        double fromPrerequisites = open * shift.logit();
        return new Reading(
                trace.mean() + fromPrerequisites,
                trace.variance() - open * open * shift.known(),
                forgotten,
                fromPrerequisites,
                own);
    }

    /** What is read: a state, in a curriculum, at a moment. */
    record Source(StudentState state, Curriculum curriculum, Instant at) {}

    /**
     * What the prerequisites with evidence say: sum rho_j (delta_j - prior), and how much of the
     * prior variance they take away: sum rho_j^2 (v_prior - v_j).
     */
    private record Shift(double logit, double known) {

        static Shift of(Parameters parameters, Source source, CompetencyKey competency) {
            Gaussian prior = parameters.competency();
            double above = 0;
            double known = 0;
            int count = 0;
            for (CompetencyKey before : source.curriculum().before(competency)) {
                CompetencyState state = source.state().competencies().get(before);
                if (state != null) {
                    Trace trace = Trace.of(parameters, state);
                    trace.forgetUntil(source.at(), parameters.memory());
                    above += trace.mean() - prior.mean();
                    known += Math.max(0, prior.variance() - trace.variance());
                    count++;
                }
            }
            if (count == 0) {
                return new Shift(0, 0);
            }
            double rho = parameters.prerequisiteShare() / count;
            return new Shift(Math.clamp(rho * above, -MOST_SHIFT, MOST_SHIFT), rho * rho * known);
        }
    }
}
