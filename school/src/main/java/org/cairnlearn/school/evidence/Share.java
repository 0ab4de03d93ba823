package org.cairnlearn.school.evidence;

import org.cairnlearn.school.competency.CompetencyId;

/**
 * A competency that a piece of work rests on.
 *
 * @param weight how much of it, beside the other competencies' weights; above 0
 */
public record Share(CompetencyId competency, double weight) {
    public Share {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) { // written so that NaN is refused
            throw new IllegalArgumentException(
                    "A weight is a positive, finite number, not %s".formatted(weight));
        }
    }
}
