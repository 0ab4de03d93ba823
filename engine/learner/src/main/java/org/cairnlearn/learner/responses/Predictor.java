package org.cairnlearn.learner.responses;

/**
 * A fitted learner model, whichever kind: walks students through their answers and says before each
 * one how likely it is to be right.
 */
public interface Predictor {
    /** The kind, for example {@code state-space}. */
    String kind();

    /**
     * For every row of these students the probability that at least half of the points are reached,
     * from what the student did before and nothing else; NaN for the rows of all others.
     *
     * @param log any log; items and skills that the model has not met count as unknown
     * @param students numbers of students in the log
     */
    double[] predict(Responses log, int[] students);

    /**
     * Walks these students through their answers and keeps their states only, as a live system does
     * when it catches up.
     *
     * @return a number that depends on every state, so that no work can be left out
     */
    double replay(Responses log, int[] students);
}
