package org.cairnlearn.school.mastery;

import java.util.List;
import org.cairnlearn.school.assessment.TestResult;
import org.cairnlearn.school.evidence.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Why an estimate is what it is.
 *
 * @param logit the estimate; the parts sum to it within 1e-9
 * @param deviation its standard deviation, in logits
 */
public record Why(Status status, double logit, double deviation, List<Part> parts) {
    public Why {
        parts = List.copyOf(parts);
    }

    /** Where a part comes from (the learner engine's kinds). */
    public enum Kind {
        PRIOR,
        TEST,
        PREREQUISITE,
        EVIDENCE,
        DECAY,
        LEARNING
    }

    /**
     * One contribution.
     *
     * @param observation the piece of evidence, for {@link Kind#EVIDENCE} only
     * @param test the test, for {@link Kind#TEST} only
     * @param logit what it adds, in logits
     */
    public record Part(
            Kind kind,
            @Nullable Observation observation,
            @Nullable TestResult test,
            double logit) {}
}
