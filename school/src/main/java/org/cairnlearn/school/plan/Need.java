package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;

/**
 * A competency that a student is ready for and has not mastered.
 *
 * @param missing the share of the benchmark pool's points still missing, 0 to 1
 * @param ground how likely the weakest prerequisite is there, 0 to 1; 1 when there is none
 * @param likely how likely it is that the student needs it at all, 0 to 1: that it is not there
 *     yet; 1 of something that nobody has seen work on
 * @param started whether there is any evidence of it
 */
record Need(
        CompetencyId competency, double missing, double ground, double likely, boolean started) {
    /** From here on a group may be made around it. */
    private static final double LIKELY = 0.7;

    /**
     * What an hour on it could bring, in mastered competencies: what is missing, where the ground
     * bears it, as far as it is needed.
     */
    double worth() {
        return missing * ground * likely;
    }

    boolean isLikely() {
        return likely >= LIKELY;
    }

    /** How unsure it is whether it is needed, 0 to 0.5. */
    double doubt() {
        return Math.sqrt(likely * (1 - likely));
    }
}
