package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Map;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.StudentState;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.roster.PersonId;

/**
 * A student's state as stored.
 *
 * @param holdings of each competency with work
 * @param basis what it was made of
 */
record StoredState(
        PersonId student, StudentState state, Map<CompetencyKey, Holding> holdings, Basis basis) {
    StoredState {
        holdings = Map.copyOf(holdings);
    }

    Holding holding(CompetencyKey competency) {
        return holdings.getOrDefault(competency, Holding.NONE);
    }

    /**
     * What a state was made of.
     *
     * @param provenance of everything but the evidence
     * @param last where in the canonical order of evidence it stands
     * @param observations how many it holds
     */
    record Basis(String provenance, Mark last, int observations) {}

    /** A place in the canonical order of evidence. */
    record Mark(Instant occurredAt, String source, String externalId) {
        static Mark of(Observation observation) {
            return new Mark(
                    observation.occurredAt(), observation.source(), observation.externalId());
        }

        boolean isAfter(Observation observation) {
            var byTime = occurredAt.compareTo(observation.occurredAt());
            if (byTime != 0) {
                return byTime > 0;
            }
            var bySource = source.compareTo(observation.source());
            return bySource != 0
                    ? bySource > 0
                    : externalId.compareTo(observation.externalId()) > 0;
        }
    }
}
