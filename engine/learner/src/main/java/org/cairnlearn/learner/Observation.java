package org.cairnlearn.learner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scored piece of one student's work: an answer, a rubric score, a teacher's check.
 *
 * @param at when it happened, cut to whole microseconds, which is what a database column keeps
 * @param weights how much of the work rests on each competency (a row of the Q-matrix): positive,
 *     divided by their sum here, kept in the order of the keys; weights that already sum to 1 are
 *     kept to the bit
 * @param item which question it was, if that is known: a fitted model knows how hard it is
 * @param score what the work earned
 * @param reliability how much of what the score says is taken, above 0, at most 1: what was done
 *     with help says less. It multiplies the gradient and the information alike, so that a better
 *     score still never leaves a lower level
 */
public record Observation(
        Instant at,
        Map<CompetencyKey, Double> weights,
        @Nullable ItemKey item,
        Score score,
        double reliability) {

    public Observation {
        if (!(reliability > 0 && reliability <= 1)) { // written so that NaN is refused too
            throw new IllegalArgumentException(
                    "A reliability is above 0 and at most 1, not %s".formatted(reliability));
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        weights = Weights.normalised(weights);
    }

    /** Work that is taken in full. */
    public Observation(
            Instant at, Map<CompetencyKey, Double> weights, @Nullable ItemKey item, Score score) {
        this(at, weights, item, score, 1);
    }

    /** Work that rests on all these competencies alike; one named twice counts once. */
    public static Observation of(Instant at, Collection<CompetencyKey> competencies, Score score) {
        return new Observation(at, Weights.equal(competencies), null, score);
    }
}
