package org.cairnlearn.statistics.trial;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/**
 * What a draw decided and what came out, one row for each unit that was drawn: a student, or a
 * class with its mean.
 *
 * @param treat 1 with the programme
 * @param blocks within which was drawn, with the number of treated fixed; pairs are blocks of two
 */
public record Experiment(Numbers outcome, Numbers treat, Groups blocks) {
    public Experiment {
        if (!treat.isBinary()) {
            throw new CannotEstimate(
                    "treat.not-binary", "The column of the programme holds more than 0 and 1.");
        }
        for (var rows : blocks.members()) {
            double ones = treat.at(rows).sum();
            if (ones == 0 || ones == rows.length) {
                throw new CannotEstimate(
                        "arm.empty",
                        "A block has units of one group only, so it compares nothing.");
            }
        }
    }

    /** Pairs, one row a pair. */
    public static Experiment pairs(Numbers treated, Numbers control) {
        int n = treated.size();
        var outcome = new double[2 * n];
        var treat = new double[2 * n];
        var labels = new String[2 * n];
        for (int pair = 0; pair < n; pair++) {
            outcome[2 * pair] = treated.get(pair);
            outcome[2 * pair + 1] = control.get(pair);
            treat[2 * pair] = 1;
            labels[2 * pair] = Integer.toString(pair);
            labels[2 * pair + 1] = labels[2 * pair];
        }
        return new Experiment(
                Numbers.of(outcome), Numbers.of(treat), Groups.of(java.util.List.of(labels)));
    }
}
