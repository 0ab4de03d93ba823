package org.cairnlearn.statistics.trial;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/**
 * Randomisation inference: how often a draw alone would make the difference that was found, if the
 * programme changed nothing for anybody. The statistic is the mean over blocks of the difference of
 * means within a block. Up to a million possible draws are all looked at; beyond that, seeded draws
 * are, with the error of that. Needs no assumption on the outcome. Source: Fisher (1935); Rosenbaum
 * (2002).
 *
 * @param pTwoSided share of draws with a difference at least as large either way
 * @param pOneSided share with one at least as large in favour of the programme
 * @param draws looked at
 * @param error standard error of the two-sided p value; 0 when all draws were looked at
 */
public record Randomisation(
        double statistic, double pTwoSided, double pOneSided, long draws, double error) {
    private static final double CLOSE = 1e-9;
    private static final double MOST = 1e6;
    private static final int FIRST_TRIES = 20_000;
    private static final int TRIES_A_DRAW = 200;

    /** For draws beyond a million. */
    public record MonteCarlo(int draws, long seed) {}

    /** All draws, or as many as the second argument says when there are too many. */
    public static Randomisation test(Experiment experiment, MonteCarlo monteCarlo) {
        double count = 1;
        for (var rows : experiment.blocks().members()) {
            count *= choose(rows.length, (int) experiment.treat().at(rows).sum());
        }
        return count <= MOST ? exact(experiment) : sampled(experiment, monteCarlo, draw -> true);
    }

    /**
     * The same for a draw that was repeated until it was balanced: only draws that would have been
     * kept count.
     */
    public static Randomisation testKept(
            Experiment experiment, MonteCarlo monteCarlo, Predicate<Numbers> kept) {
        return sampled(experiment, monteCarlo, kept);
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways *= (n - k + i) / (double) i;
        }
        return ways;
    }

    private static Randomisation exact(Experiment experiment) {
        double[] sums = {0};
        int blocks = experiment.blocks().count();
        for (var rows : experiment.blocks().members()) {
            var differences = differences(experiment, rows);
            var crossed = new double[sums.length * differences.length];
            int k = 0;
            for (double sum : sums) {
                for (double difference : differences) {
                    crossed[k++] = sum + difference / blocks;
                }
            }
            sums = crossed;
        }
        double found = statistic(experiment, experiment.treat());
        return of(found, sums, 0);
    }

    private static Randomisation of(double found, double[] drawn, int extra) {
        long either = extra;
        long above = extra;
        for (double value : drawn) {
            either += Math.abs(value) >= Math.abs(found) - CLOSE ? 1 : 0;
            above += value >= found - CLOSE ? 1 : 0;
        }
        double n = drawn.length + extra;
        double p = either / n;
        return new Randomisation(
                found,
                p,
                above / n,
                drawn.length,
                extra == 0 ? 0 : Math.sqrt(p * (1 - p) / drawn.length));
    }

    /** Of all draws within one block. */
    private static double[] differences(Experiment experiment, int[] rows) {
        int ones = (int) experiment.treat().at(rows).sum();
        double total = experiment.outcome().at(rows).sum();
        var differences = new double[(int) Math.round(choose(rows.length, ones))];
        var chosen = new int[ones];
        for (int i = 0; i < ones; i++) {
            chosen[i] = i;
        }
        for (int k = 0; k < differences.length; k++) {
            double sum = 0;
            for (int i : chosen) {
                sum += experiment.outcome().get(rows[i]);
            }
            differences[k] = sum / ones - (total - sum) / (rows.length - ones);
            int move = ones - 1;
            while (move >= 0 && chosen[move] == rows.length - ones + move) {
                move--;
            }
            if (move >= 0) {
                chosen[move]++;
                for (int i = move + 1; i < ones; i++) {
                    chosen[i] = chosen[i - 1] + 1;
                }
            }
        }
        return differences;
    }

    private static double statistic(Experiment experiment, Numbers treat) {
        double sum = 0;
        for (var rows : experiment.blocks().members()) {
            double ones = 0;
            double one = 0;
            double zero = 0;
            for (int row : rows) {
                if (treat.get(row) == 1) {
                    ones++;
                    one += experiment.outcome().get(row);
                } else {
                    zero += experiment.outcome().get(row);
                }
            }
            sum += one / ones - zero / (rows.length - ones);
        }
        return sum / experiment.blocks().count();
    }

    private static Randomisation sampled(
            Experiment experiment, MonteCarlo monteCarlo, Predicate<Numbers> kept) {
        var chance = new SplittableRandom(monteCarlo.seed());
        var drawn = new double[monteCarlo.draws()];
        int tries = 0;
        int found = 0;
        while (found < drawn.length) {
            if (tries >= FIRST_TRIES && found < tries / TRIES_A_DRAW) {
                throw new CannotEstimate(
                        "draws.few",
                        "Too few other draws would have been kept to compare this one with.");
            }
            tries++;
            var draw = shuffled(experiment.treat(), experiment.blocks(), chance);
            if (kept.test(draw)) {
                drawn[found++] = statistic(experiment, draw);
            }
        }
        return of(statistic(experiment, experiment.treat()), Arrays.copyOf(drawn, found), 1);
    }

    /** Within each block the same number of treated, elsewhere. */
    static Numbers shuffled(Numbers treat, Groups blocks, SplittableRandom chance) {
        var drawn = treat.toArray();
        for (var rows : blocks.members()) {
            for (int i = rows.length - 1; i > 0; i--) {
                int j = chance.nextInt(i + 1);
                double swap = drawn[rows[i]];
                drawn[rows[i]] = drawn[rows[j]];
                drawn[rows[j]] = swap;
            }
        }
        return Numbers.of(drawn);
    }
}
