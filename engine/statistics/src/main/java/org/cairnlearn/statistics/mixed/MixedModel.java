package org.cairnlearn.statistics.mixed;

import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;

/**
 * An outcome explained by columns, with groups that differ.
 *
 * @param fixed with the column of ones
 * @param random one a kind of group, nested or crossed
 */
public record MixedModel(Numbers outcome, Columns fixed, List<RandomTerm> random) {
    public MixedModel {
        random = List.copyOf(random);
        if (random.isEmpty()) {
            throw new IllegalArgumentException("A mixed model needs a kind of group");
        }
        if (outcome.size() == 0 || outcome.isConstant()) {
            throw new CannotEstimate("outcome.constant", "The outcome is the same in every row.");
        }
        for (var term : random) {
            if (term.groups().count() < 2) {
                throw new CannotEstimate(
                        "clusters.one",
                        "%s: there is one group only, so nothing can be said about how groups differ."
                                .formatted(term.name()));
            }
            if (term.groups().count() >= outcome.size()) {
                throw new CannotEstimate(
                        "clusters.single-rows",
                        "%s: each row is a group of its own, so groups cannot be told from rows."
                                .formatted(term.name()));
            }
        }
    }
}
