package org.cairnlearn.statistics.matching;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/**
 * Students compared with those of the same stratum only: exact matching, and coarsened exact
 * matching when columns were cut into bins before.
 *
 * @param weights treated 1; a control of stratum s (T_s/C_s)(C/T) over matched students; others 0
 * @param strata with students of both groups
 */
public record Strata(Numbers weights, int strata, int treated, int controls) {
    /**
     * Weights for the effect on the treated. Source: Iacus, King and Porro (2012).
     *
     * @throws CannotEstimate when no stratum has students of both groups
     */
    public static Strata match(Numbers treat, Groups strata) {
        Arms.of(treat);
        var ones = new double[strata.count()];
        var zeros = new double[strata.count()];
        for (int row = 0; row < treat.size(); row++) {
            if (treat.get(row) == 1) {
                ones[strata.of(row)]++;
            } else {
                zeros[strata.of(row)]++;
            }
        }
        double treated = 0;
        double controls = 0;
        int matched = 0;
        for (int s = 0; s < ones.length; s++) {
            if (ones[s] > 0 && zeros[s] > 0) {
                matched++;
                treated += ones[s];
                controls += zeros[s];
            }
        }
        if (matched == 0) {
            throw new CannotEstimate(
                    "match.none",
                    "No stratum has students of both groups; take fewer or wider bins.");
        }
        var weights = new double[treat.size()];
        for (int row = 0; row < weights.length; row++) {
            int s = strata.of(row);
            if (ones[s] > 0 && zeros[s] > 0) {
                weights[row] = treat.get(row) == 1 ? 1 : ones[s] / zeros[s] * (controls / treated);
            }
        }
        return new Strata(Numbers.of(weights), matched, (int) treated, (int) controls);
    }

    /** Bins of a column: up to and with the first cut, up to and with the second, and so on. */
    public static Groups cut(Numbers values, Numbers cuts) {
        List<String> bins = new ArrayList<>(values.size());
        for (int row = 0; row < values.size(); row++) {
            double value = values.get(row);
            bins.add(Long.toString(cuts.stream().filter(cut -> value > cut).count()));
        }
        return Groups.of(bins);
    }
}
