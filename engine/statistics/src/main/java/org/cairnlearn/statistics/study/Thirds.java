package org.cairnlearn.statistics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.Cells;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Quantiles;

/** Low, middle and high performers, by a score from before the start. */
public final class Thirds {
    private static final List<String> NAMES = List.of("low", "middle", "high");

    private Thirds() {}

    /** The third of each row; a row without a score is in a group "unknown". */
    public static Groups of(Cells score) {
        int[] there = IntStream.range(0, score.size()).filter(score::has).toArray();
        var cuts = cuts(score.at(there));
        List<String> names = new ArrayList<>();
        for (int row = 0; row < score.size(); row++) {
            names.add(score.has(row) ? NAMES.get(of(score.or(row, 0), cuts)) : "unknown");
        }
        return Groups.of(names);
    }

    static double[] cuts(Numbers values) {
        return Quantiles.of(values.toArray(), 1.0 / 3, 2.0 / 3);
    }

    static int of(double value, double[] cuts) {
        return (value > cuts[0] ? 1 : 0) + (value > cuts[1] ? 1 : 0);
    }
}
