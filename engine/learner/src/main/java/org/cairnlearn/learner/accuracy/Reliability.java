package org.cairnlearn.learner.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether predicted shares come true, bin by bin, with 95 % intervals from a bootstrap of whole
 * students, since a student's answers hang together.
 *
 * @param bins the bins that hold an answer, from low to high
 * @param logLoss interval of the log-loss
 * @param ece15 interval of the calibration error; like the error itself it is above 0 even where
 *     all is well, from chance alone
 */
public record Reliability(List<Bin> bins, Accuracy.Interval logLoss, Accuracy.Interval ece15) {
    private static final int DRAWS = 400;
    private static final double CLIP = 1e-15;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * @param from lower edge of the predictions
     * @param responses how many answers
     * @param predicted their mean prediction
     * @param right the share that was right
     * @param interval of that share
     */
    public record Bin(
            double from,
            double to,
            int responses,
            double predicted,
            double right,
            Accuracy.Interval interval) {}

    /** Measures predictions of at least one answer. */
    public static Reliability of(Scored scored, long seed) {
        return new Drawing(scored).draw(new SplittableRandom(seed));
    }

    /** Sums by student and bin, drawn again and again. */
    private static final class Drawing {
        private final int students;
        private final double[] count;
        private final double[] right;
        private final double[] predicted;
        private final double[] loss;
        private final double[] answers;

        Drawing(Scored scored) {
            students = scored.students;
            count = new double[students * Accuracy.BINS];
            right = new double[count.length];
            predicted = new double[count.length];
            loss = new double[students];
            answers = new double[students];
            for (int r = 0; r < scored.responses(); r++) {
                double p = scored.probability[r];
                boolean y = scored.right[r];
                int s = scored.student[r];
                int at = s * Accuracy.BINS + (int) Math.min(Accuracy.BINS - 1, p * Accuracy.BINS);
                count[at]++;
                predicted[at] += p;
                right[at] += y ? 1 : 0;
                loss[s] -= StrictMath.log(Math.clamp(y ? p : 1 - p, CLIP, 1 - CLIP));
                answers[s]++;
            }
        }

        Reliability draw(SplittableRandom chance) {
            double[][] shares = new double[Accuracy.BINS][DRAWS];
            double[] losses = new double[DRAWS];
            double[] errors = new double[DRAWS];
            int[] times = new int[students];
            for (int d = 0; d < DRAWS; d++) {
                Arrays.fill(times, 0);
                for (int s = 0; s < students; s++) {
                    times[chance.nextInt(students)]++;
                }
                var total = total(times);
                losses[d] = total.loss / total.answers;
                for (int b = 0; b < Accuracy.BINS; b++) {
                    errors[d] += Math.abs(total.predicted[b] - total.right[b]) / total.answers;
                    shares[b][d] = total.count[b] == 0 ? 0.5 : total.right[b] / total.count[b];
                }
            }
            return new Reliability(bins(shares), Accuracy.middle(losses), Accuracy.middle(errors));
        }

        private List<Bin> bins(double[][] shares) {
            int[] once = new int[students];
            Arrays.fill(once, 1);
            var all = total(once);
            var bins = new ArrayList<Bin>();
            for (int b = 0; b < Accuracy.BINS; b++) {
                if (all.count[b] > 0) {
                    bins.add(
                            new Bin(
                                    (double) b / Accuracy.BINS,
                                    (b + 1.0) / Accuracy.BINS,
                                    (int) all.count[b],
                                    all.predicted[b] / all.count[b],
                                    all.right[b] / all.count[b],
                                    Accuracy.middle(shares[b])));
                }
            }
            return bins;
        }

        private Total total(int[] times) {
            var total = new Total();
            for (int s = 0; s < students; s++) {
                int by = times[s];
                if (by > 0) {
                    total.loss += by * loss[s];
                    total.answers += by * answers[s];
                    for (int b = 0; b < Accuracy.BINS; b++) {
                        int at = s * Accuracy.BINS + b;
                        total.count[b] += by * count[at];
                        total.right[b] += by * right[at];
                        total.predicted[b] += by * predicted[at];
                    }
                }
            }
            return total;
        }
    }

    private static final class Total {
        private final double[] count = new double[Accuracy.BINS];
        private final double[] right = new double[Accuracy.BINS];
        private final double[] predicted = new double[Accuracy.BINS];
        private double loss;
        private double answers;
    }
}
