package org.cairnlearn.simulation;

import org.cairnlearn.simulation.learning.SkillCode;

/**
 * The truth about one student and one skill on the morning of the seed's date: the probability that
 * the student, rested, gets an open task of usual hardness right (slips and lucky guesses counted,
 * forgetting since the last practice too).
 */
public record Known(SourcedId student, SkillCode competency, double probability) {
    public Known {
        if (!(probability >= 0 && probability <= 1)) { // written so that NaN is refused too
            throw new IllegalArgumentException(
                    "A probability lies between 0 and 1, not %s".formatted(probability));
        }
    }
}
