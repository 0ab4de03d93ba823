package org.cairnlearn.learner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One competency's part of the level, read at one moment: what is expected of any student, own
 * evidence after forgetting, and what the direct prerequisites say in its place where it is
 * missing.
 *
 * <p>The prerequisites shift the prior of the competency (Gaussian conditional, one step). What is
 * left of the prior in a state is its variance over the prior's; so an untouched competency takes
 * the whole shift, own evidence pushes it out gradually, and forgetting lets it come back. Were it
 * dropped at the first answer instead, a right answer could lower the level.
 *
 * @param mean in logits, prerequisites included
 * @param variance the same
 * @param fromPrerequisites how much of the mean the prerequisites give
 * @param own the state that was read; null without own evidence
 */
record Reading(
        double mean, double variance, double fromPrerequisites, @Nullable CompetencyState own) {

    /**
     * The most logits that prerequisites may add or take. With a shift of at most 1 a right answer
     * gives the mean more than it takes by pushing the shift out: the change is proportional to 1 -
     * shift w p v / v_prior, which then is positive.
     */
    private static final double MOST_SHIFT = 1;

    static Reading of(Parameters parameters, Source source, CompetencyKey competency) {
        CompetencyState own = source.state().competencies().get(competency);
        var expected = parameters.model().prior(competency.value());
        var deviation = deviation(parameters, source, own);
        double prior = parameters.model().competencyVariance();
        double open = Math.min(1, deviation.variance() / prior);
        Shift shift = Shift.of(parameters, source, competency);
        double fromPrerequisites = open * shift.logit();
        return new Reading(
                expected.mean() + deviation.mean() + fromPrerequisites,
                expected.variance() + deviation.variance() - open * open * shift.known(),
                fromPrerequisites,
                own);
    }

    /** What is left of a competency's deviation by now. */
    private static Gaussian deviation(
            Parameters parameters, Source source, @Nullable CompetencyState own) {
        var model = parameters.model();
        double prior = model.competencyVariance();
        if (own == null) {
            return new Gaussian(0, prior);
        }
        int steps = source.state().answers() - own.practice().place() - 1;
        double gap = (double) source.at().getEpochSecond() - own.last().getEpochSecond();
        double kept = model.kept(steps, gap, own.evidence());
        return new Gaussian(
                kept * own.delta().mean(), prior + (own.delta().variance() - prior) * kept * kept);
    }

    /** What is read: a state, in a curriculum, at a moment. */
    record Source(StudentState state, Curriculum curriculum, Instant at) {}

    /**
     * What the prerequisites with evidence say: sum rho_j delta_j, and how much of the prior
     * variance they take away: sum rho_j^2 (v_prior - v_j).
     */
    private record Shift(double logit, double known) {

        static Shift of(Parameters parameters, Source source, CompetencyKey competency) {
            double prior = parameters.model().competencyVariance();
            double above = 0;
            double known = 0;
            int count = 0;
            for (CompetencyKey before : source.curriculum().before(competency)) {
                CompetencyState state = source.state().competencies().get(before);
                if (state != null) {
                    var deviation = deviation(parameters, source, state);
                    above += deviation.mean();
                    known += Math.max(0, prior - deviation.variance());
                    count++;
                }
            }
            if (count == 0) {
                return new Shift(0, 0);
            }
            double rho = parameters.prerequisiteShare() / count;
            double least = -leastShift(parameters);
            return new Shift(Math.clamp(rho * above, least, MOST_SHIFT), rho * rho * known);
        }

        /**
         * The variance that practice adds lets a shift come back a little. So that a right answer
         * does not lower a level by that, a shift down takes no more than the answer teaches.
         */
        private static double leastShift(Parameters parameters) {
            var model = parameters.model();
            double taught = model.gainRight() * model.competencyVariance();
            return taught >= MOST_SHIFT * model.drift() ? MOST_SHIFT : taught / model.drift();
        }
    }
}
