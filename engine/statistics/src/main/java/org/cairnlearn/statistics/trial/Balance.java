package org.cairnlearn.statistics.trial;

import java.util.List;
import org.cairnlearn.statistics.Numbers;

/**
 * When a draw is kept: in each of these columns, measured before, the means of the two groups are
 * no further apart than so many standard deviations of all units.
 *
 * @param before one value for each unit that is drawn
 */
public record Balance(List<Numbers> before, double atMost) {
    public Balance {
        before = List.copyOf(before);
    }

    public boolean holds(Numbers treat) {
        return before.stream().allMatch(column -> apart(column, treat) <= atMost);
    }

    private static double apart(Numbers column, Numbers treat) {
        if (column.isConstant()) {
            return 0;
        }
        double ones = treat.sum();
        double one = column.times(treat).sum() / ones;
        double zero = (column.sum() - column.times(treat).sum()) / (column.size() - ones);
        double mean = column.mean();
        var squares = column.map(value -> (value - mean) * (value - mean));
        return Math.abs(one - zero) / Math.sqrt(squares.sum() / (column.size() - 1));
    }
}
