package org.cairnlearn.statistics.regression;

import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/**
 * An outcome explained by columns.
 *
 * @param design with the column of ones, if there shall be an intercept
 * @param weights zero or more; rows of weight zero are left out
 * @param clusters students of one cluster may be alike
 * @param report the terms wanted in the result; none means all
 */
public record LinearModel(
        Numbers outcome, Columns design, Numbers weights, Groups clusters, List<String> report) {
    public LinearModel {
        report = report.isEmpty() ? design.names() : List.copyOf(report);
        if (outcome.size() != design.rows()
                || outcome.size() != weights.size()
                || outcome.size() != clusters.rows()) {
            throw new IllegalArgumentException("All columns need the same number of rows");
        }
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new CannotEstimate("weights.negative", "A weight is below zero.");
        }
        if (outcome.size() > 0 && outcome.isConstant()) {
            throw new CannotEstimate("outcome.constant", "The outcome is the same in every row.");
        }
    }

    /** Without weights. */
    public static LinearModel of(Numbers outcome, Columns design, Groups clusters) {
        return new LinearModel(
                outcome, design, Numbers.repeat(1, outcome.size()), clusters, List.of());
    }

    /** Only rows with weight. */
    LinearModel weighted() {
        if (weights.stream().allMatch(weight -> weight > 0)) {
            return this;
        }
        int count = 0;
        var rows = new int[outcome.size()];
        for (int row = 0; row < rows.length; row++) {
            if (weights.get(row) > 0) {
                rows[count++] = row;
            }
        }
        var kept = java.util.Arrays.copyOf(rows, count);
        return new LinearModel(
                outcome.at(kept), design.at(kept), weights.at(kept), clusters.at(kept), report);
    }

    /** Places of the terms in the design. */
    int[] places(List<String> terms) {
        return terms.stream().mapToInt(this::place).toArray();
    }

    private int place(String term) {
        int place = design.names().indexOf(term);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "There is no term %s, only %s".formatted(term, design.names()));
        }
        return place;
    }
}
