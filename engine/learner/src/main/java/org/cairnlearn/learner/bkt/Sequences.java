package org.cairnlearn.learner.bkt;

import org.cairnlearn.learner.responses.Responses;

/**
 * Answers regrouped: combination after combination, in each student after student, in each the
 * answers in their order. A combination of several skills counts as a skill of its own.
 */
final class Sequences {
    final int combinations;

    /** First sequence of each combination; one more at the end. */
    final int[] firstSequence;

    /** First answer of each sequence; one more at the end. */
    final int[] firstAnswer;

    final boolean[] right;
    final int longest;

    Sequences(Responses log, int[] students) {
        combinations = log.combinations();
        int[] next = new int[combinations + 1];
        int rows = 0;
        for (int s : students) {
            for (int row = log.firstRow(s); row < log.endRow(s); row++) {
                next[log.combination(row) + 1]++;
                rows++;
            }
        }
        for (int c = 0; c < combinations; c++) {
            next[c + 1] += next[c];
        }
        int[] end = next.clone();
        right = new boolean[rows];
        int[] owner = new int[rows];
        for (int s : students) {
            for (int row = log.firstRow(s); row < log.endRow(s); row++) {
                int at = next[log.combination(row)]++;
                right[at] = log.right(row);
                owner[at] = s;
            }
        }
        firstSequence = new int[combinations + 1];
        int[] starts = new int[rows + 1];
        int count = 0;
        int most = 0;
        for (int c = 0; c < combinations; c++) {
            firstSequence[c] = count;
            for (int at = end[c]; at < end[c + 1]; at++) {
                if (at == end[c] || owner[at] != owner[at - 1]) {
                    starts[count++] = at;
                }
                most = Math.max(most, at + 1 - starts[count - 1]);
            }
        }
        firstSequence[combinations] = count;
        starts[count] = rows;
        firstAnswer = java.util.Arrays.copyOf(starts, count + 1);
        longest = most;
    }
}
