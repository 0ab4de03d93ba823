package org.cairnlearn.statistics.effect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;

/**
 * Several tests of one question, looked at together.
 *
 * @param benjaminiHochberg adjusted p values that control the share of false findings (1995)
 * @param holm adjusted p values that control the chance of any false finding (1979)
 * @param found 1 where the adjusted p value of Benjamini and Hochberg is at most 0.05, else 0
 */
public record Multiplicity(Numbers benjaminiHochberg, Numbers holm, List<Integer> found) {
    public Multiplicity {
        found = List.copyOf(found);
    }

    /** Adjusts p values; the order of the rows is kept. */
    public static Multiplicity adjust(Numbers p) {
        if (p.size() == 0 || p.stream().anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new CannotEstimate("p.range", "A p value lies between 0 and 1.");
        }
        int m = p.size();
        var order =
                IntStream.range(0, m)
                        .boxed()
                        .sorted(Comparator.comparingDouble(p::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var bh = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            least = Math.min(least, p.get(order[rank - 1]) * m / rank);
            bh[order[rank - 1]] = least;
        }
        var holm = new double[m];
        double most = 0;
        for (int rank = 1; rank <= m; rank++) {
            most = Math.max(most, Math.min(1, p.get(order[rank - 1]) * (m - rank + 1)));
            holm[order[rank - 1]] = most;
        }
        var found = Arrays.stream(bh).mapToObj(value -> value <= 0.05 ? 1 : 0).toList();
        return new Multiplicity(Numbers.of(bh), Numbers.of(holm), found);
    }
}
