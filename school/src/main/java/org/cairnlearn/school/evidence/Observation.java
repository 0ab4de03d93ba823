package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** A stored observation. */
public record Observation(
        Filing filing,
        PersonId student,
        Instant occurredAt,
        Shown shown,
        Circumstances circumstances) {
    /** The order in which a student's evidence counts: (occurred at, source, external id). */
    public static final Comparator<Observation> CANONICAL =
            Comparator.comparing(Observation::occurredAt)
                    .thenComparing(Observation::source)
                    .thenComparing(Observation::externalId);

    /**
     * A question or task.
     *
     * @param source the name of the source that it is from
     * @param item what the source calls it
     */
    public record Task(String source, String item) {}

    public String source() {
        return filing.source();
    }

    public String externalId() {
        return filing.externalId();
    }

    public List<CompetencyId> competencies() {
        return shown.competencies();
    }

    /** Whether it rests on a competency, alone or with others. */
    public boolean isAbout(CompetencyId competency) {
        return shown.isAbout(competency);
    }

    public @Nullable String item() {
        return shown.item();
    }

    /** What was worked on; null where the source does not say. */
    public @Nullable Task task() {
        var item = item();
        return item == null ? null : new Task(source(), item);
    }

    public int points() {
        return shown.points();
    }

    public int max() {
        return shown.max();
    }
}
