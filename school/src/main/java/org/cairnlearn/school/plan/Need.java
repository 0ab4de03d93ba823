package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;

/**
 * A competency that a student is ready for and has not mastered.
 *
 * @param missing the share of the benchmark pool's points still missing, 0 to 1
 * @param ground how likely the weakest prerequisite is there, 0 to 1; 1 when there is none
 * @param doubt how unsure it is whether it is there yet, 0 to 0.5
 * @param started whether there is any evidence of it
 */
record Need(CompetencyId competency, double missing, double ground, double doubt, boolean started) {
    /**
     * What an hour on it could bring, in mastered competencies: what is missing, where the ground
     * bears it.
     */
    double worth() {
        return missing * ground;
    }
}
