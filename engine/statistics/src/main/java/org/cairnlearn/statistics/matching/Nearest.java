package org.cairnlearn.statistics.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Sorting;

/**
 * Greedy nearest neighbours: one treated student after the other takes the nearest comparison
 * student who is still free and within the caliper, in rounds until each has the wanted number.
 *
 * <p>Comparison students are sorted by the first coordinate and looked at outwards from the treated
 * one until that coordinate alone is farther than the best so far; used ones are skipped by a
 * linked list with path halving. Cost: O(n log n) for one score. The result depends on the order of
 * the treated; where that matters take {@link Optimal}. Source: Stuart (2010).
 */
public final class Nearest {
    private final double[][] at;
    private final boolean replace;
    private final double caliper;

    /** The comparison rows of one exact group, sorted by the first coordinate. */
    private int[] sorted = new int[0];

    private double[] first = new double[0];
    private int[] left = new int[0];
    private int[] right = new int[0];

    private Nearest(double[][] at, boolean replace, double caliper) {
        this.at = at;
        this.replace = replace;
        this.caliper = caliper;
    }

    /** Who chooses first. */
    public enum Order {
        /** The highest score; needs a score. */
        LARGEST,
        /** The lowest score; needs a score. */
        SMALLEST,
        /** As the rows stand. */
        AS_GIVEN
    }

    /**
     * @param caliper most distance allowed; 0 for none
     * @param ratio partners wanted for each treated student
     */
    public record Rules(double caliper, int ratio, boolean replace, Order order) {
        public Rules {
            if (!(caliper >= 0 && ratio >= 1)) {
                throw new IllegalArgumentException(
                        "A caliper is at least 0 and a ratio at least 1, not %s and %s"
                                .formatted(caliper, ratio));
            }
        }
    }

    /**
     * @param exact students are matched within a group only
     */
    public static Pairs match(Numbers treat, Distance distance, Groups exact, Rules rules) {
        var arms = Arms.of(treat);
        var at = Distance.coordinates(distance, treat);
        double caliper = rules.caliper();
        if (caliper > 0 && distance instanceof Distance.Score(var score)) {
            caliper *= Math.sqrt(score.variance());
        }
        if (rules.order() != Order.AS_GIVEN && !(distance instanceof Distance.Score)) {
            throw new CannotEstimate(
                    "match.order",
                    "Only a score can say who chooses first; take the rows as given.");
        }
        var nearest =
                new Nearest(at, rules.replace(), caliper > 0 ? caliper : Double.POSITIVE_INFINITY);
        var partners = new int[arms.treated().length][0];
        var byGroup = members(arms.controls(), exact);
        var turns = members(order(arms.treated(), at[0], rules.order()), exact);
        var place = new int[treat.size()];
        for (int t = 0; t < arms.treated().length; t++) {
            place[arms.treated()[t]] = t;
        }
        for (int group = 0; group < exact.count(); group++) {
            nearest.load(byGroup[group]);
            for (int round = 0; round < rules.ratio(); round++) {
                for (int row : turns[group]) {
                    nearest.take(row, partners, place[row]);
                }
            }
        }
        return Pairs.of(partners, arms.treated(), at, treat.size(), caliper);
    }

    private static int[][] members(int[] rows, Groups exact) {
        var sizes = new int[exact.count()];
        for (int row : rows) {
            sizes[exact.of(row)]++;
        }
        var members = new int[sizes.length][];
        for (int group = 0; group < sizes.length; group++) {
            members[group] = new int[sizes[group]];
        }
        Arrays.fill(sizes, 0);
        for (int row : rows) {
            members[exact.of(row)][sizes[exact.of(row)]++] = row;
        }
        return members;
    }

    private static int[] order(int[] treated, double[] score, Order order) {
        return switch (order) {
            case AS_GIVEN -> treated;
            case SMALLEST -> sort(treated, score);
            case LARGEST -> {
                var negative = new double[score.length];
                for (int row : treated) {
                    negative[row] = -score[row];
                }
                yield sort(treated, negative);
            }
        };
    }

    /** Rows by value, then by row. */
    static int[] sort(int[] rows, double[] value) {
        var keys = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            keys[k] = value[rows[k]];
        }
        var order = Sorting.order(keys);
        var sorted = new int[rows.length];
        for (int k = 0; k < rows.length; k++) {
            sorted[k] = rows[order[k]];
        }
        return sorted;
    }

    private void load(int[] controls) {
        sorted = sort(controls, at[0]);
        int n = sorted.length;
        first = new double[n];
        for (int k = 0; k < n; k++) {
            first[k] = at[0][sorted[k]];
        }
        left = IntStream.rangeClosed(0, n).toArray();
        right = IntStream.rangeClosed(0, n).toArray();
    }

    private void take(int row, int[][] partners, int turn) {
        int best = search(row, partners[turn]);
        if (best >= 0) {
            var more = Arrays.copyOf(partners[turn], partners[turn].length + 1);
            more[more.length - 1] = sorted[best];
            partners[turn] = more;
            if (!replace) {
                // Places 1 … n stand for the sorted rows in "left", 0 … n − 1 in "right".
                left[best + 1] = best;
                right[best] = best + 1;
            }
        }
    }

    private int search(int row, int[] already) {
        int start = Arrays.binarySearch(first, at[0][row]);
        start = start < 0 ? -start - 1 : start;
        int up = free(right, start);
        int down = free(left, start) - 1;
        double most = caliper;
        int best = -1;
        while (up < sorted.length || down >= 0) {
            double above = up < sorted.length ? first[up] - at[0][row] : Double.POSITIVE_INFINITY;
            double below = down >= 0 ? at[0][row] - first[down] : Double.POSITIVE_INFINITY;
            if (Math.min(above, below) > most) {
                break;
            }
            boolean goUp = above < below;
            int candidate = goUp ? up : down;
            double distance = Pairs.distance(at, row, sorted[candidate]);
            boolean nearer =
                    distance < most
                            || distance == most && (best < 0 || sorted[candidate] < sorted[best]);
            if (nearer && !contains(already, sorted[candidate])) {
                most = distance;
                best = candidate;
            }
            if (goUp) {
                up = free(right, up + 1);
            } else {
                down = free(left, down) - 1;
            }
        }
        return best;
    }

    private static boolean contains(int[] rows, int row) {
        for (int other : rows) {
            if (other == row) {
                return true;
            }
        }
        return false;
    }

    /** The next place that is not used, halving the path to it. */
    private static int free(int[] next, int place) {
        int at = place;
        while (next[at] != at) {
            next[at] = next[next[at]];
            at = next[at];
        }
        return at;
    }
}
