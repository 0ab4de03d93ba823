package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing a student did, not stored yet.
 *
 * @param externalId its id in its source; the same id again is the same observation
 * @param occurredAt when, to the microsecond (the database's own step, so that nothing changes on
 *     the way through it)
 * @param competencies what it shows something about, at least one
 * @param item the question or task in its source
 * @param points earned, from 0 to {@code max}
 * @param max possible, 1 to {@link #MOST_POINTS}
 */
public record NewObservation(
        String externalId,
        PersonId student,
        Instant occurredAt,
        List<CompetencyId> competencies,
        @Nullable String item,
        int points,
        int max) {
    /** A score with more steps than this is no score of one piece of work. */
    public static final int MOST_POINTS = 1000;

    public NewObservation {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        competencies = List.copyOf(competencies);
        if (competencies.isEmpty() || max < 1 || max > MOST_POINTS || points < 0 || points > max) {
            throw new IllegalArgumentException(
                    "An observation needs a competency and 0 <= points <= max, not %d of %d"
                            .formatted(points, max));
        }
    }

    /** A digest of what it says, without when: a log's clock may be set by its first import. */
    long fingerprint() {
        return Fingerprint.of(
                student.toString(),
                competencies.toString(),
                item == null ? "" : item,
                points + "/" + max);
    }
}
