package org.cairnlearn.statistics.matching;

import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;

/** The rows with the programme and those without. */
record Arms(int[] treated, int[] controls) {
    static Arms of(Numbers treat) {
        if (!treat.isBinary()) {
            throw new CannotEstimate(
                    "treat.not-binary", "The column of the programme holds more than 0 and 1.");
        }
        var arms = new Arms(rows(treat, 1), rows(treat, 0));
        if (arms.treated.length == 0 || arms.controls.length == 0) {
            throw new CannotEstimate("arm.empty", "One of the two groups has nobody in it.");
        }
        return arms;
    }

    private static int[] rows(Numbers treat, double which) {
        return IntStream.range(0, treat.size()).filter(row -> treat.get(row) == which).toArray();
    }
}
