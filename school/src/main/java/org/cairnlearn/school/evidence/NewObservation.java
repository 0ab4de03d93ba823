package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnlearn.school.roster.PersonId;

/**
 * One thing a student did, not stored yet.
 *
 * @param externalId its id in its source; the same id again is the same observation
 * @param occurredAt when, to the microsecond (the database's own step, so that nothing changes on
 *     the way through it)
 */
public record NewObservation(
        String externalId,
        PersonId student,
        Instant occurredAt,
        Shown shown,
        Circumstances circumstances) {

    public NewObservation {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** An answer that a program scored. */
    public NewObservation(String externalId, PersonId student, Instant occurredAt, Shown shown) {
        this(externalId, student, occurredAt, shown, Circumstances.answer());
    }

    /** A digest of what it says, without when: a log's clock may be set by its first import. */
    long fingerprint() {
        var parts = new ArrayList<String>(10);
        parts.add(student.toString());
        parts.add(shown.competencies().toString());
        parts.add(Objects.toString(shown.item(), ""));
        parts.add(shown.points() + "/" + shown.max());
        if (!shown.evenly()) {
            parts.add(shown.shares().stream().map(Share::weight).toList().toString());
        }
        if (!circumstances.equals(Circumstances.answer())) {
            parts.addAll(told(circumstances));
        }
        return Fingerprint.of(parts.toArray(String[]::new));
    }

    private static List<String> told(Circumstances of) {
        var remarks = of.remarks();
        return List.of(
                of.kind() + (of.helped() ? " with help" : ""),
                Objects.toString(of.occasion(), ""),
                Objects.toString(of.rater(), ""),
                Objects.toString(remarks.rubric(), ""),
                Objects.toString(remarks.artefact(), ""),
                Objects.toString(remarks.note(), ""));
    }
}
