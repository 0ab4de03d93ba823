package org.cairnlearn.learner.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.learner.responses.Responses;

/**
 * An item that a person should look at.
 *
 * @param item its number in the log
 * @param responses how many answers it had
 * @param discrimination correlation of being right on it with the share right on everything else;
 *     below 0, students who know more fail it more often: often a wrong key
 * @param drift by how much the share right rose from the earlier half of its answers to the later
 *     one beyond what was predicted; far from 0, the item has changed, or has got about
 * @param why what is odd about it
 */
public record OddItem(int item, int responses, double discrimination, double drift, List<Why> why) {
    private static final int FEWEST = 30;
    private static final double FAR = 4;

    public OddItem {
        why = List.copyOf(why);
    }

    /** What may be odd. */
    public enum Why {
        NEGATIVE_DISCRIMINATION,
        DRIFT
    }

    /**
     * The odd ones among the items that these students answered at least 30 times, the oddest
     * first.
     *
     * @param probabilities one for each row of the log
     */
    public static List<OddItem> find(Responses log, double[] probabilities, int[] students) {
        var sums = new Sums(log, probabilities, students);
        var odd = new ArrayList<OddItem>();
        for (int item = 0; item < log.items(); item++) {
            if (sums.answers[item] >= FEWEST) {
                var one = sums.look(item);
                if (!one.why().isEmpty()) {
                    odd.add(one);
                }
            }
        }
        odd.sort(Comparator.comparingDouble(OddItem::discrimination));
        return odd;
    }

    /** What the answers to each item add up to. */
    private static final class Sums {
        final int[] answers;
        private final double[] right;
        private final double[] rest;
        private final double[] restSquares;
        private final double[] both;
        private final double[][] surprise;
        private final double[][] doubt;
        private final int[] met;

        Sums(Responses log, double[] p, int[] students) {
            int items = log.items();
            answers = new int[items];
            right = new double[items];
            rest = new double[items];
            restSquares = new double[items];
            both = new double[items];
            surprise = new double[2][items];
            doubt = new double[2][items];
            met = new int[items];
            for (int s : students) {
                double all = 0;
                for (int row = log.firstRow(s); row < log.endRow(s); row++) {
                    all += log.right(row) ? 1 : 0;
                    if (log.item(row) >= 0) {
                        answers[log.item(row)]++;
                    }
                }
                int count = log.endRow(s) - log.firstRow(s);
                for (int row = log.firstRow(s); count > 1 && row < log.endRow(s); row++) {
                    restOf(log, row, (all - (log.right(row) ? 1 : 0)) / (count - 1));
                }
            }
            for (int s : students) {
                for (int row = log.firstRow(s); row < log.endRow(s); row++) {
                    halves(log, row, p[row]);
                }
            }
        }

        private void restOf(Responses log, int row, double share) {
            int item = log.item(row);
            if (item >= 0) {
                double y = log.right(row) ? 1 : 0;
                right[item] += y;
                rest[item] += share;
                restSquares[item] += share * share;
                both[item] += y * share;
            }
        }

        /** In the order of the log: its earlier students came first. */
        private void halves(Responses log, int row, double p) {
            int item = log.item(row);
            if (item >= 0) {
                int half = 2 * met[item]++ < answers[item] ? 0 : 1;
                surprise[half][item] += (log.right(row) ? 1 : 0) - p;
                doubt[half][item] += p * (1 - p);
            }
        }

        OddItem look(int item) {
            double n = answers[item];
            double cover = both[item] / n - right[item] / n * rest[item] / n;
            double spread =
                    Math.sqrt(
                            Math.max(0, right[item] / n * (1 - right[item] / n))
                                    * Math.max(
                                            0,
                                            restSquares[item] / n
                                                    - rest[item] / n * rest[item] / n));
            double discrimination = spread > 0 ? cover / spread : 0;
            double half = n / 2;
            double drift = (surprise[1][item] - surprise[0][item]) / half;
            double error = Math.sqrt(doubt[0][item] + doubt[1][item]) / half;
            var why = new ArrayList<Why>();
            if (discrimination < -2 / Math.sqrt(n)) {
                why.add(Why.NEGATIVE_DISCRIMINATION);
            }
            if (error > 0 && Math.abs(drift) > FAR * error) {
                why.add(Why.DRIFT);
            }
            return new OddItem(item, answers[item], discrimination, drift, why);
        }
    }
}
