package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import org.cairnlearn.learner.responses.Responses;

/**
 * Where the middle of a competency's items lies, from which its levels are told. Answers say only
 * how far a level is above the difficulty of an item: were all items of a competency harder and its
 * level higher by as much, nobody would answer otherwise, and where between the two the filter puts
 * what they share is chance. So a level is told above the mean difficulty of the competency's
 * items, each counted as often as it was answered:
 *
 * <pre>
 *   c_k = sum_i n_i w_ik (b_i - sum_(j not k) w_ij c_j) / sum_i n_i w_ik^2
 * </pre>
 *
 * <p>for items that ask for one competency simply their mean; a few rounds solve it where items ask
 * for several. Predictions need no middle and do not change.
 */
final class Centre {
    private static final int ROUNDS = 5;

    private final Responses log;
    private final Coding coding;

    /** What each item asks for, by the first of the students who met it; -1 if none did. */
    private final int[] asked;

    private final int[] answers;

    Centre(Responses log, Coding coding, int items, int[] students) {
        this.log = log;
        this.coding = coding;
        this.asked = new int[items];
        this.answers = new int[items];
        Arrays.fill(asked, -1);
        for (int student : students) {
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                int item = log.item(row) < 0 ? -1 : coding.item(log.item(row));
                if (item >= 0) {
                    asked[item] = asked[item] < 0 ? log.combination(row) : asked[item];
                    answers[item]++;
                }
            }
        }
    }

    /** Finds the bank's middles from its difficulties. */
    void find(Bank bank) {
        for (int round = 0; round < ROUNDS; round++) {
            double[] left = left(bank);
            for (int k = 0; k < left.length; k++) {
                bank.middle[k] += left[k];
            }
            for (int item = 0; item < asked.length; item++) {
                bank.middleOfItem[item] = shared(item, bank.middle);
            }
        }
    }

    /** How far the items of each competency are still from their middle, in the mean. */
    private double[] left(Bank bank) {
        double[] sums = new double[bank.middle.length];
        double[] counts = new double[bank.middle.length];
        for (int item = 0; item < asked.length; item++) {
            for (int q = 0; q < size(item); q++) {
                int k = coding.skill(log.skill(asked[item], q));
                double counted = answers[item] * log.weight(asked[item], q);
                sums[k] += counted * (bank.hard[item] - bank.middleOfItem[item]);
                counts[k] += counted;
            }
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] = counts[k] > 0 ? sums[k] / counts[k] : 0;
        }
        return sums;
    }

    private int size(int item) {
        return asked[item] < 0 ? 0 : log.size(asked[item]);
    }

    private double shared(int item, double[] middles) {
        double sum = 0;
        for (int q = 0; q < size(item); q++) {
            sum += log.weight(asked[item], q) * middles[coding.skill(log.skill(asked[item], q))];
        }
        return sum;
    }
}
