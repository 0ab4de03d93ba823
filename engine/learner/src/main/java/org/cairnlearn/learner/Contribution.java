package org.cairnlearn.learner;

import org.jspecify.annotations.Nullable;

/**
 * One part of a level.
 *
 * @param kind where it comes from
 * @param evidenceIndex which piece of the given evidence, or which of the given tests, counted from
 *     0; null unless the kind is EVIDENCE or TEST
 * @param logit how much it adds to the level, finite
 */
public record Contribution(Kind kind, @Nullable Integer evidenceIndex, double logit) {
    public Contribution {
        if ((kind == Kind.EVIDENCE || kind == Kind.TEST) != (evidenceIndex != null)) {
            throw new IllegalArgumentException(
                    "A contribution of %s does not go with evidence index %s"
                            .formatted(kind, evidenceIndex));
        }
        if (evidenceIndex != null && evidenceIndex < 0) {
            throw new IllegalArgumentException(
                    "Evidence is counted from 0, not from %d".formatted(evidenceIndex));
        }
        if (!Double.isFinite(logit)) {
            throw new IllegalArgumentException(
                    "A contribution is a finite number, not %s".formatted(logit));
        }
    }

    /** Where a part of a level comes from. */
    public enum Kind {
        /** What is believed of any student before any work. */
        PRIOR,
        /** What one test outside of the evidence says about the general level. */
        TEST,
        /** What the student's level in the direct prerequisites says. */
        PREREQUISITE,
        /**
         * What one piece of work showed when it happened: its surprise, through the general level
         * and, if it was about this competency, through the competency.
         */
        EVIDENCE,
        /** What time has taken (or, below the prior, given back) since, in sum. */
        DECAY,
        /** What practising itself is credited with, in sum. */
        LEARNING
    }
}
