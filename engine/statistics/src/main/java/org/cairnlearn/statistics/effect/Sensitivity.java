package org.cairnlearn.statistics.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Tails;

/** How strong something unseen would have to be to explain a finding away. */
public final class Sensitivity {
    private Sensitivity() {}

    /**
     * The E-value: how strongly, as a risk ratio, an unseen cause would have to go with both the
     * programme and the outcome.
     *
     * @param estimate for the estimate itself
     * @param interval for the end of the interval nearer to no effect; 1 when the interval holds
     *     none
     */
    public record EValue(double riskRatio, double estimate, double interval) {}

    /**
     * E = RR + √(RR (RR − 1)), where a difference d in standard deviations counts as RR = exp(0.91
     * d), and its interval as exp(0.91 d ± 1.78 se). Source: VanderWeele and Ding (2017).
     */
    public static EValue eValue(double d, double se) {
        double size = Math.abs(d);
        double near = 0.91 * size - 1.78 * se;
        return new EValue(
                Math.exp(0.91 * d),
                bound(Math.exp(0.91 * size)),
                near > 0 ? bound(Math.exp(near)) : 1);
    }

    private static double bound(double ratio) {
        return ratio + Math.sqrt(ratio * (ratio - 1));
    }

    /** The largest possible p value when an unseen cause changes the odds of treatment by Γ. */
    public record Bound(double gamma, double pUpper) {}

    /**
     * @param bounds at Γ = 1, 1.1, … 3
     * @param gamma how large Γ may be before p passes 0.05; 1 when it never was below
     */
    public record Rosenbaum(List<Bound> bounds, double gamma) {
        public Rosenbaum {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * Rosenbaum's bounds for matched pairs by Wilcoxon's signed ranks, one-sided in the direction
     * found, by the normal approximation: E = pS and V = p(1 − p) Σr² with p = Γ/(1 + Γ). Pairs
     * without a difference are left out. Source: Rosenbaum (2002), section 4.3.
     *
     * @param differences treated minus control, one a pair
     */
    public static Rosenbaum rosenbaum(Numbers differences) {
        var nonzero = differences.stream().filter(d -> d != 0).toArray();
        if (nonzero.length < 2) {
            throw new CannotEstimate("pairs.few", "There are too few pairs that differ.");
        }
        var ranks = ranks(nonzero);
        double up = 0;
        double down = 0;
        double squares = 0;
        for (int i = 0; i < nonzero.length; i++) {
            squares += ranks[i] * ranks[i];
            if (nonzero[i] > 0) {
                up += ranks[i];
            } else {
                down += ranks[i];
            }
        }
        double statistic = Math.max(up, down);
        List<Bound> bounds = new ArrayList<>();
        for (int tenth = 10; tenth <= 30; tenth++) {
            bounds.add(new Bound(tenth / 10.0, upper(statistic, up + down, squares, tenth / 10.0)));
        }
        double low = 1;
        double high = 1;
        while (high < 1e6 && upper(statistic, up + down, squares, high) <= 0.05) {
            low = high;
            high *= 2;
        }
        for (int step = 0; step < 100 && high > low; step++) {
            double middle = (low + high) / 2;
            if (upper(statistic, up + down, squares, middle) <= 0.05) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Rosenbaum(bounds, low);
    }

    private static double upper(double statistic, double sum, double squares, double gamma) {
        double p = gamma / (1 + gamma);
        return Tails.normal(-(statistic - p * sum) / Math.sqrt(p * (1 - p) * squares));
    }

    /** Ranks of the sizes, ties at their mean. */
    private static double[] ranks(double[] values) {
        var sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        var ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = Arrays.binarySearch(sizes, Math.abs(values[i]));
            int last = first;
            while (first > 0 && sizes[first - 1] == sizes[first]) {
                first--;
            }
            while (last + 1 < sizes.length && sizes[last + 1] == sizes[last]) {
                last++;
            }
            ranks[i] = (first + last) / 2.0 + 1;
        }
        return ranks;
    }
}
