package org.cairnlearn.learner.statespace;

/** Outcomes of the last few answers in one number: a leading 1, then one bit each. */
final class Patterns {
    private Patterns() {}

    /** The pattern after one more outcome, of which at most {@code length} are kept. */
    static int next(int pattern, boolean good, int length) {
        int top = 1 << length;
        int kept = pattern >= top ? (pattern & (top / 2 - 1)) | (top / 2) : pattern;
        return kept * 2 + (good ? 1 : 0);
    }

    /** The last outcomes of a pattern only. */
    static int shorten(int pattern, int length) {
        int top = 1 << length;
        int kept = pattern;
        while (kept >= 2 * top) {
            kept = cut(kept);
        }
        return kept;
    }

    private static int cut(int pattern) {
        int top = Integer.highestOneBit(pattern);
        return (pattern - top) | (top >> 1);
    }

    /** Right answers in a row as a positive number, wrong ones as a negative one. */
    static int streak(int streak, boolean good) {
        return good ? Math.max(0, streak) + 1 : Math.min(0, streak) - 1;
    }
}
