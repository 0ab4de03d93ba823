package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored observation.
 *
 * @param source its source's name
 */
public record Observation(
        PersonId student,
        Instant occurredAt,
        String source,
        String externalId,
        List<CompetencyId> competencies,
        @Nullable String item,
        int points,
        int max) {
    /** The order in which a student's evidence counts: (occurred at, source, external id). */
    public static final Comparator<Observation> CANONICAL =
            Comparator.comparing(Observation::occurredAt)
                    .thenComparing(Observation::source)
                    .thenComparing(Observation::externalId);

    public Observation {
        competencies = List.copyOf(competencies);
    }
}
