package org.cairnlearn.learner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the model knows of one student, as of the last piece of work. Time that passes changes
 * nothing here: forgetting is worked out when the state is read.
 *
 * @param ability the student's general level, in logits above what is expected of any student
 * @param form how much better or worse than usual the student is just now; it passes with the next
 *     pieces of work and is no part of a level
 * @param answers how many pieces of work have been applied
 * @param last when the last applied work happened, in whole microseconds; null before any
 * @param competencies the competencies with own evidence, in the order of their keys
 */
public record StudentState(
        Gaussian ability,
        Gaussian form,
        int answers,
        @Nullable Instant last,
        Map<CompetencyKey, CompetencyState> competencies) {

    public StudentState {
        last = last == null ? null : last.truncatedTo(ChronoUnit.MICROS);
        competencies = Collections.unmodifiableSortedMap(new TreeMap<>(competencies));
        for (var entry : competencies.entrySet()) {
            refuseUnlessFits(entry.getKey(), entry.getValue(), last);
        }
    }

    /** A student of whom nothing is known yet. */
    public static StudentState start(Parameters parameters) {
        var model = parameters.model();
        return new StudentState(
                new Gaussian(0, model.generalVariance()),
                new Gaussian(0, model.formVariance()),
                0,
                null,
                Map.of());
    }

    private static void refuseUnlessFits(
            CompetencyKey key, CompetencyState state, @Nullable Instant last) {
        if (!state.competency().equals(key)) {
            throw new IllegalArgumentException(
                    "The state of %s is filed under %s"
                            .formatted(state.competency().value(), key.value()));
        }
        if (last == null || state.last().isAfter(last)) {
            throw new IllegalArgumentException(
                    "%s was practised at %s, after the student's last work at %s"
                            .formatted(key.value(), state.last(), last));
        }
    }
}
