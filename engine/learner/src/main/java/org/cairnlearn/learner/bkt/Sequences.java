package org.cairnlearn.learner.bkt;

import java.util.Arrays;
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
        firstAnswer = starts(end, owner);
        int most = 0;
        for (int q = 1; q < firstAnswer.length; q++) {
            most = Math.max(most, firstAnswer[q] - firstAnswer[q - 1]);
        }
        longest = most;
    }

    /** A sequence starts where the combination or the student changes. */
    private int[] starts(int[] firstOf, int[] owner) {
        int[] starts = new int[owner.length + 1];
        int count = 0;
        for (int c = 0; c < combinations; c++) {
            firstSequence[c] = count;
            for (int at = firstOf[c]; at < firstOf[c + 1]; at++) {
                if (at == firstOf[c] || owner[at] != owner[at - 1]) {
                    starts[count++] = at;
                }
            }
        }
        firstSequence[combinations] = count;
        starts[count] = owner.length;
        return Arrays.copyOf(starts, count + 1);
    }
}
