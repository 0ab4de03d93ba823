package org.cairnlearn.learner.statespace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One estimate with its reasons.
 *
 * @param logit the level
 * @param deviation its standard deviation; null where a competency is known or not, and its level
 *     the log-odds of knowing it
 * @param mastery how likely the level is to reach the rule's target, or the competency to be known
 * @param parts what the level is made of; they sum to it
 * @param decision what may be said, after all that was said before
 * @param next what to do next
 */
public record Reasons(
        double logit,
        @Nullable Double deviation,
        double mastery,
        List<Part> parts,
        MasteryRule.Decision decision,
        Next next) {
    public Reasons {
        parts = List.copyOf(parts);
    }

    /** Where a part comes from. */
    public enum Kind {
        PRIOR,
        EVIDENCE,
        DECAY,
        LEARNING
    }

    /**
     * A part of the level.
     *
     * @param row the row of the log whose answer said it, or practice taught it, or after which it
     *     was forgotten; null for the rest
     * @param logit what it adds
     * @param without what the level would be without that answer; null where it was not worked out
     */
    public record Part(Kind kind, @Nullable Integer row, double logit, @Nullable Double without) {}

    /**
     * What would say or change most.
     *
     * @param item number in the log of the item whose answer would narrow the level most; null if
     *     none is known for the competency, or the model knows no items
     * @param rightToMaster how many right answers in a row from now on would make it mastered; null
     *     if it is mastered or more than a few dozen would be needed
     * @param wrongToNotYet the same for wrong answers and not yet; null if it is not yet
     */
    public record Next(
            @Nullable Integer item,
            @Nullable Integer rightToMaster,
            @Nullable Integer wrongToNotYet) {}
}
