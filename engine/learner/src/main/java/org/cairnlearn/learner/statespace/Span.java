package org.cairnlearn.learner.statespace;

/**
 * Rows {@code from} to {@code to}, without a gap that is held out.
 *
 * @param from the first row
 * @param to past the last row
 * @param gap where the gap begins; {@code to} or more for none
 * @param past where the gap ends
 */
record Span(int from, int to, int gap, int past) {
    static Span of(int from, int to) {
        return new Span(from, to, to, to);
    }

    Span without(int first, int end) {
        return new Span(from, to, first, end);
    }

    int first() {
        return from == gap ? past : from;
    }

    int end() {
        return past >= to ? Math.min(gap, to) : to;
    }

    int size() {
        return to - from - (past - gap);
    }

    /** The next row after one of these rows. */
    int after(int row) {
        int next = row + 1;
        return next >= gap && next < past ? past : next;
    }
}
