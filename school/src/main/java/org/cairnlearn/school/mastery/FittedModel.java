package org.cairnlearn.school.mastery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a school's fitted models.
 *
 * @param number counts the school's models from 1
 * @param comparison with the model that held when it was fitted; null until it is known
 * @param decision null until somebody has decided
 */
public record FittedModel(
        int number,
        Standing standing,
        Origin origin,
        @Nullable Comparison comparison,
        @Nullable Decision decision) {

    /** What has become of a model. */
    public enum Standing {
        /** Fitted; its estimates are being made. */
        MADE,
        /** Waits for somebody to decide. */
        PROPOSED,
        /** Every page shows its estimates. */
        ADOPTED,
        /** Somebody kept the old one, or a newer one came before anybody had decided. */
        KEPT_OUT,
        /** Another was adopted since. */
        REPLACED
    }

    /**
     * Where a model comes from.
     *
     * @param version of the equations
     * @param data the evidence that it was fitted to
     * @param options what else was chosen
     * @param seed of what is drawn when it is measured
     */
    public record Origin(String version, Instant fittedAt, Data data, String options, long seed) {}

    /**
     * Evidence that a model was fitted to.
     *
     * @param sha256 hash of its rows
     * @param first when the first observation occurred
     * @param last when the last one did
     * @param size how much it was
     * @param consentBasis on what ground it could be used
     */
    public record Data(
            String sha256, Instant first, Instant last, Size size, String consentBasis) {}

    /** How much evidence. */
    public record Size(int observations, int students) {}

    /** Who has decided, and when. */
    public record Decision(Instant at, String by) {}
}
