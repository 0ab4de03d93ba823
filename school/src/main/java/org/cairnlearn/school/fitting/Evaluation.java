package org.cairnlearn.school.fitting;

import java.util.Map;
import org.cairnlearn.learner.accuracy.Accuracy;
import org.jspecify.annotations.Nullable;

/**
 * How well and how fast a model predicts the test students of a log.
 *
 * @param data what was measured
 * @param accuracy over all rows of the test students
 * @param aucInterval 95 %, from a bootstrap of whole students
 * @param coldStart area under the curve over the first three rows of each test student
 * @param firstAttempts over the rows where a student meets an item for the first time; null unless
 *     the log repeats items
 * @param cost what it took
 * @param provenance what has to be the same for the same numbers
 */
public record Evaluation(
        Data data,
        Accuracy accuracy,
        Accuracy.@Nullable Interval aucInterval,
        @Nullable Double coldStart,
        @Nullable FirstAttempts firstAttempts,
        Cost cost,
        Map<String, Object> provenance) {

    /**
     * @param file name of the log
     * @param split {@code src} or {@code hash}
     * @param model {@code state-space}, {@code bkt} or {@code bkt-forgets}
     */
    public record Data(
            String file,
            String split,
            String model,
            long trainResponses,
            long testResponses,
            int testStudents) {}

    /** The rows where a student meets an item for the first time. */
    public record FirstAttempts(int responses, Accuracy accuracy) {}

    /**
     * @param fitSeconds processor time from the parsed log to the model
     * @param totalCpuSeconds processor time of the whole process
     * @param replayPerSecond test rows whose states one thread keeps up with; null without rows
     * @param peakMegabytes the most memory that the process has held
     */
    public record Cost(
            double fitSeconds,
            double totalCpuSeconds,
            @Nullable Double replayPerSecond,
            double peakMegabytes) {}
}
