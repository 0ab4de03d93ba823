package org.cairnlearn.statistics.effect;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;

/** One outcome of two groups of students: those with the programme and those without. */
public record TwoGroups(Numbers treated, Numbers comparison) {
    public TwoGroups {
        if (treated.size() == 0 || comparison.size() == 0) {
            throw new CannotEstimate("arm.empty", "One of the two groups has nobody in it.");
        }
    }

    /** Splits an outcome by a column of 0 and 1. */
    public static TwoGroups of(Numbers outcome, Numbers treat) {
        if (!treat.isBinary()) {
            throw new CannotEstimate(
                    "treat.not-binary", "The column of the programme holds more than 0 and 1.");
        }
        return new TwoGroups(part(outcome, treat, 1), part(outcome, treat, 0));
    }

    private static Numbers part(Numbers outcome, Numbers treat, double which) {
        var part = new double[outcome.size()];
        int count = 0;
        for (int row = 0; row < outcome.size(); row++) {
            if (treat.get(row) == which) {
                part[count++] = outcome.get(row);
            }
        }
        return Numbers.of(java.util.Arrays.copyOf(part, count));
    }
}
