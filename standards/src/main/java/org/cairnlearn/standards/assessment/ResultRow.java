package org.cairnlearn.standards.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One student's result of one test.
 *
 * @param id tells it apart from all others of its source
 * @param student as the file names him or her
 */
public record ResultRow(Place place, String id, String student, Test test, Scores scores) {
    /**
     * Where it stands.
     *
     * @param line the first line of the file being 1
     */
    public record Place(String file, long line) {}

    /**
     * Which test was taken when; what the file does not say is empty.
     *
     * @param term the window in which it was given
     */
    public record Test(String title, String subject, String grade, String term, LocalDate date) {}

    /**
     * How it turned out.
     *
     * @param score the scale score, else the raw score
     * @param standardError of the score, above 0
     * @param percentile 0 to 100
     */
    public record Scores(
            double score, @Nullable Double standardError, @Nullable Double percentile) {}
}
