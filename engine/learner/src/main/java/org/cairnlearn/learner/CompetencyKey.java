package org.cairnlearn.learner;

/**
 * Names one competency: an explicit, measurable learning objective. The engine only compares keys;
 * what a key stands for is the application's affair.
 *
 * <p>Keys are ordered by their text, so that sums over competencies always run in one order and
 * give the same bits everywhere.
 */
public record CompetencyKey(String value) implements Comparable<CompetencyKey> {
    public CompetencyKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A competency key is not blank");
        }
    }

    @Override
    public int compareTo(CompetencyKey other) {
        return value.compareTo(other.value);
    }
}
