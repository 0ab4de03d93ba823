package org.cairnlearn.statistics.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/**
 * The draws that would have been kept where a draw was repeated until it was balanced, and what
 * they say of an outcome: a p value by counting, and the range of all constant effects that the
 * same test would not reject. No model is used. Source: Morgan and Rubin (2012); the range by
 * inverting the test, Rosenbaum (2002).
 */
public final class KeptDraws {
    private static final int DRAWS = 10_000;
    private static final int FEWEST = 1_000;
    private static final int MOST_TRIES = 200 * DRAWS;
    private static final double CLOSE = 1e-9;

    private final Numbers treat;
    private final Groups blocks;
    private final List<boolean[]> kept = new ArrayList<>();

    private KeptDraws(Numbers treat, Groups blocks) {
        this.treat = treat;
        this.blocks = blocks;
    }

    /**
     * @param treat 1 with the programme, for each unit that was drawn
     * @throws CannotEstimate when this draw itself would not have been kept, or too few others
     */
    public static KeptDraws of(Numbers treat, Groups blocks, Balance balance, long seed) {
        if (!treat.isBinary()) {
            throw new CannotEstimate(
                    "treat.not-binary", "The column of the programme holds more than 0 and 1.");
        }
        if (!balance.holds(treat)) {
            throw new CannotEstimate(
                    "study.rerandomise",
                    "The groups in the data are less alike than the plan's draw would have kept.");
        }
        var draws = new KeptDraws(treat, blocks);
        var chance = new SplittableRandom(seed);
        for (int tried = 0; tried < MOST_TRIES && draws.kept.size() < DRAWS; tried++) {
            var draw = Randomisation.shuffled(treat, blocks, chance);
            if (balance.holds(draw)) {
                draws.kept.add(ones(draw));
            }
        }
        if (draws.kept.size() < FEWEST) {
            throw new CannotEstimate(
                    "study.rerandomise",
                    "Too few other draws would have been kept to compare this one with.");
        }
        return draws;
    }

    private static boolean[] ones(Numbers draw) {
        var ones = new boolean[draw.size()];
        for (int unit = 0; unit < ones.length; unit++) {
            ones[unit] = draw.get(unit) == 1;
        }
        return ones;
    }

    /**
     * @param estimate mean over blocks of the difference of means
     * @param se standard deviation over kept draws once this effect is taken out
     * @param p two-sided
     * @param low end of the 95 % range of effects that are not rejected
     */
    public record Answer(double estimate, double se, double p, double low, double high) {}

    /**
     * @param units those that count, such as those with an outcome
     * @param outcome of these units
     */
    public Answer of(int[] units, Numbers outcome) {
        var values = new double[treat.size()];
        for (int k = 0; k < units.length; k++) {
            values[units[k]] = outcome.get(k);
        }
        var members = members(units);
        var own = ones(treat);
        double found = statistic(values, own, members);
        var had = treat.toArray();
        var low = new double[kept.size()];
        var high = new double[kept.size()];
        double either = 1;
        double squares = 0;
        for (int d = 0; d < low.length; d++) {
            double drawn = statistic(values, kept.get(d), members);
            double same = statistic(had, kept.get(d), members);
            either += Math.abs(drawn) >= Math.abs(found) - CLOSE ? 1 : 0;
            double left = drawn - found * same;
            squares += left * left;
            boolean told = Math.abs(same) < 1 - CLOSE;
            double one = (found - drawn) / (1 - same);
            double other = (found + drawn) / (1 + same);
            low[d] = told ? Math.min(one, other) : Double.NEGATIVE_INFINITY;
            high[d] = told ? -Math.max(one, other) : Double.NEGATIVE_INFINITY;
        }
        return new Answer(
                found,
                Math.sqrt(squares / low.length),
                either / (low.length + 1),
                end(low),
                -end(high));
    }

    /**
     * Each draw fails to reject a range of effects around the estimate; the lowest effect that more
     * than 5 % of the draws, with the one that was made, do not reject.
     */
    private static double end(double[] ends) {
        Arrays.sort(ends);
        double end = ends[(int) Math.floor(0.05 * (ends.length + 1)) - 1];
        if (Double.isInfinite(end)) {
            throw new CannotEstimate(
                    "study.rerandomise",
                    "Too few different draws would have been kept for a range.");
        }
        return end;
    }

    /** By block, only units that count; a block with one group only compares nothing. */
    private List<int[]> members(int[] units) {
        List<int[]> members = new ArrayList<>();
        var inside = blocks.at(units);
        for (var block : inside.members()) {
            int[] rows = Arrays.stream(block).map(k -> units[k]).toArray();
            double ones = treat.at(rows).sum();
            if (ones > 0 && ones < rows.length) {
                members.add(rows);
            }
        }
        if (members.isEmpty()) {
            throw new CannotEstimate("arm.empty", "No block has units of both groups.");
        }
        return members;
    }

    /** A block that a draw leaves with one group only counts as no difference. */
    private static double statistic(double[] values, boolean[] draw, List<int[]> members) {
        double sum = 0;
        for (var rows : members) {
            int ones = 0;
            double one = 0;
            double zero = 0;
            for (int row : rows) {
                if (draw[row]) {
                    ones++;
                    one += values[row];
                } else {
                    zero += values[row];
                }
            }
            sum += ones == 0 || ones == rows.length ? 0 : one / ones - zero / (rows.length - ones);
        }
        return sum / members.size();
    }
}
