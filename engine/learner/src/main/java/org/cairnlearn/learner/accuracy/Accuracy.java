package org.cairnlearn.learner.accuracy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The usual measures of predictions of right and wrong.
 *
 * @param auc how likely a right answer had the higher prediction than a wrong one; ties count half
 * @param rmse root of the mean squared error
 * @param logLoss mean of -ln of the probability given to what happened, clipped to 1e-15
 * @param accuracy share of answers on the predicted side of one half
 * @param ece15 expected calibration error over 15 equal bins: the mean distance of a bin's mean
 *     prediction from its share of right answers, weighted by count
 */
public record Accuracy(
        @Nullable Double auc,
        @Nullable Double rmse,
        @Nullable Double logLoss,
        @Nullable Double accuracy,
        @Nullable Double ece15) {
    private static final double CLIP = 1e-15;
    static final int BINS = 15;
    private static final int DRAWS = 1000;

    /** Measures predictions. */
    public static Accuracy of(Scored scored) {
        int n = scored.responses();
        if (n == 0) {
            return new Accuracy(null, null, null, null, null);
        }
        double squares = 0;
        double loss = 0;
        int hits = 0;
        for (int r = 0; r < n; r++) {
            double p = scored.probability[r];
            boolean right = scored.right[r];
            double off = (right ? 1 : 0) - p;
            squares += off * off;
            loss -= StrictMath.log(Math.clamp(right ? p : 1 - p, CLIP, 1 - CLIP));
            hits += (p >= 0.5) == right ? 1 : 0;
        }
        var auc = auc(scored);
        return new Accuracy(
                auc.isPresent() ? auc.getAsDouble() : null,
                Math.sqrt(squares / n),
                loss / n,
                (double) hits / n,
                ece(scored));
    }

    private static double ece(Scored scored) {
        double[] off = new double[BINS];
        for (int r = 0; r < scored.responses(); r++) {
            double p = scored.probability[r];
            off[(int) Math.min(BINS - 1, p * BINS)] += p - (scored.right[r] ? 1 : 0);
        }
        return Arrays.stream(off).map(Math::abs).sum() / scored.responses();
    }

    private static OptionalDouble auc(Scored scored) {
        int[] times = new int[scored.students];
        Arrays.fill(times, 1);
        double auc = new Ranked(scored).auc(times);
        return Double.isNaN(auc) ? OptionalDouble.empty() : OptionalDouble.of(auc);
    }

    /** A range of values. */
    public record Interval(double low, double high) {}

    /**
     * The middle 95 % of the area under the curve over 1,000 draws of whole students with
     * replacement; null where it cannot be taken.
     */
    public static @Nullable Interval aucInterval(Scored scored, long seed) {
        var ranked = new Ranked(scored);
        var chance = new SplittableRandom(seed);
        double[] draws = new double[DRAWS];
        int taken = 0;
        int[] times = new int[scored.students];
        for (int d = 0; d < DRAWS && scored.students > 1; d++) {
            Arrays.fill(times, 0);
            for (int s = 0; s < scored.students; s++) {
                times[chance.nextInt(scored.students)]++;
            }
            double auc = ranked.auc(times);
            if (!Double.isNaN(auc)) {
                draws[taken++] = auc;
            }
        }
        return taken < DRAWS / 2 ? null : middle(Arrays.copyOf(draws, taken));
    }

    static Interval middle(double[] draws) {
        Arrays.sort(draws);
        int last = draws.length - 1;
        return new Interval(
                draws[(int) Math.round(0.025 * last)], draws[(int) Math.round(0.975 * last)]);
    }

    /** The rows in the order of their predictions, sorted once for all draws. */
    private static final class Ranked {
        private final int[] student;
        private final boolean[] right;
        private final boolean[] tied;

        Ranked(Scored scored) {
            int[] order =
                    IntStream.range(0, scored.responses())
                            .boxed()
                            .sorted(Comparator.comparingDouble(r -> scored.probability[r]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            student = Arrays.stream(order).map(r -> scored.student[r]).toArray();
            right = new boolean[order.length];
            tied = new boolean[order.length];
            for (int j = 0; j < order.length; j++) {
                right[j] = scored.right[order[j]];
                tied[j] = j > 0 && scored.probability[order[j]] == scored.probability[order[j - 1]];
            }
        }

        /** With every student counted so many times; NaN where one kind of answer is missing. */
        double auc(int[] times) {
            double above = 0;
            double rights = 0;
            double wrongs = 0;
            double tiedRight = 0;
            double tiedWrong = 0;
            for (int j = 0; j < student.length; j++) {
                if (!tied[j]) {
                    above += tiedRight * (wrongs + tiedWrong / 2);
                    rights += tiedRight;
                    wrongs += tiedWrong;
                    tiedRight = 0;
                    tiedWrong = 0;
                }
                if (right[j]) {
                    tiedRight += times[student[j]];
                } else {
                    tiedWrong += times[student[j]];
                }
            }
            above += tiedRight * (wrongs + tiedWrong / 2);
            rights += tiedRight;
            wrongs += tiedWrong;
            return rights == 0 || wrongs == 0 ? Double.NaN : above / (rights * wrongs);
        }
    }
}
