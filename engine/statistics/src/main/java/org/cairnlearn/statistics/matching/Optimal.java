package org.cairnlearn.statistics.matching;

import java.util.Arrays;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/**
 * Matching with the least total distance.
 *
 * <p>Pairs are an assignment problem. Full matching, sets of one treated with several comparison
 * students or the reverse so that nobody is left out, is a minimum edge cover: each student's
 * nearest partner costs μ, and only pairs with distance below μ + μ' save by sharing (Rosenbaum
 * 1991; Hansen 2004). Cost: cubic in the smaller group; above {@value #MOST_CELLS} pairs take
 * {@link Nearest}.
 */
public final class Optimal {
    private static final long MOST_CELLS = 25_000_000;

    private Optimal() {}

    /** One comparison student for each treated one, all different. */
    public static Pairs pairs(Numbers treat, Distance distance) {
        var arms = Arms.of(treat);
        requireSize(arms);
        if (arms.treated().length > arms.controls().length) {
            throw new CannotEstimate(
                    "match.few-controls",
                    "There are more students with the programme than without, so not each can have a partner of its own.");
        }
        var at = Distance.coordinates(distance, treat);
        var columns =
                Assignment.solve(
                        arms.treated().length,
                        arms.controls().length,
                        t -> c -> Pairs.distance(at, arms.treated()[t], arms.controls()[c]));
        var partners = new int[columns.length][];
        for (int t = 0; t < columns.length; t++) {
            partners[t] = new int[] {arms.controls()[columns[t]]};
        }
        return Pairs.of(partners, arms.treated(), at, treat.size(), 0);
    }

    /** A set for everybody. */
    public record Full(Groups sets, Strata weights, double distance) {}

    /** Sets around one student each, with the least sum of distances to that one. */
    public static Full full(Numbers treat, Distance distance) {
        var arms = Arms.of(treat);
        requireSize(arms);
        var at = Distance.coordinates(distance, treat);
        boolean turned = arms.treated().length > arms.controls().length;
        int[] few = turned ? arms.controls() : arms.treated();
        int[] many = turned ? arms.treated() : arms.controls();
        var nearFew = nearest(few, many, at);
        var nearMany = nearest(many, few, at);
        var columns =
                Assignment.solve(
                        few.length,
                        many.length,
                        f -> m -> Math.min(0, saved(at, few[f], many[m], nearFew[f], nearMany[m])));
        var setOf = new int[treat.size()];
        Arrays.fill(setOf, -1);
        double total = 0;
        for (int f = 0; f < few.length; f++) {
            int m = columns[f];
            double d = Pairs.distance(at, few[f], many[m]);
            if (saved(at, few[f], many[m], nearFew[f], nearMany[m]) < 0) {
                setOf[few[f]] = few[f];
                setOf[many[m]] = few[f];
                total += d;
            }
        }
        total += attach(few, nearFew, setOf, at) + attach(many, nearMany, setOf, at);
        var sets = Groups.of(Arrays.stream(setOf).mapToObj(Integer::toString).toList());
        return new Full(sets, Strata.match(treat, sets), total);
    }

    private static double saved(double[][] at, int f, int m, int nearF, int nearM) {
        return Pairs.distance(at, f, m)
                - Pairs.distance(at, f, nearF)
                - Pairs.distance(at, m, nearM);
    }

    private static int[] nearest(int[] rows, int[] others, double[][] at) {
        var nearest = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            nearest[i] = others[0];
            for (int other : others) {
                if (Pairs.distance(at, rows[i], other) < Pairs.distance(at, rows[i], nearest[i])) {
                    nearest[i] = other;
                }
            }
        }
        return nearest;
    }

    /** Who has no set yet joins that of the nearest one, or makes one with it. */
    private static double attach(int[] rows, int[] nearest, int[] setOf, double[][] at) {
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            if (setOf[rows[i]] < 0) {
                if (setOf[nearest[i]] < 0) {
                    setOf[nearest[i]] = nearest[i];
                }
                setOf[rows[i]] = setOf[nearest[i]];
                total += Pairs.distance(at, rows[i], nearest[i]);
            }
        }
        return total;
    }

    private static void requireSize(Arms arms) {
        if ((long) arms.treated().length * arms.controls().length > MOST_CELLS) {
            throw new CannotEstimate(
                    "match.large",
                    "There are too many students for optimal matching; take nearest neighbours.");
        }
    }
}
