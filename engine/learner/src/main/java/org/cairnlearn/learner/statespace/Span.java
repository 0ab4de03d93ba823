package org.cairnlearn.learner.statespace;

/**
 * Rows {@code from} to {@code to}, without a gap that is held out.
 *
 * @param from the first row
 * @param to past the last row
 * @param gap where the gap begins; {@code to} for none
 * @param past where the gap ends
 */
record Span(int from, int to, int gap, int past) {
    static Span of(int from, int to) {
        return new Span(from, to, to, to);
    }

    Span without(int first, int end) {
        return new Span(from, to, first, end);
    }

    int size() {
        return to - from - (past - gap);
    }

    /** The row at a place, counted from 0, among those that are in. */
    int row(int place) {
        int row = from + place;
        return row >= gap ? row + past - gap : row;
    }
}
