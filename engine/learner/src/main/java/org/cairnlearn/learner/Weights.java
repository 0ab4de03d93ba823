package org.cairnlearn.learner;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One row of the Q-matrix: how much of an item rests on each competency. */
final class Weights {
    /** Weights this close to a sum of 1 are kept to the bit, so that stored weights stay. */
    private static final double ROUNDING = 1e-9;

    private Weights() {}

    static Map<CompetencyKey, Double> equal(Collection<CompetencyKey> competencies) {
        var weights = new TreeMap<CompetencyKey, Double>();
        for (CompetencyKey competency : new TreeSet<>(competencies)) {
            weights.put(competency, 1.0);
        }
        return normalised(weights);
    }

    /** The weights in the order of their keys, summing to 1. */
    static Map<CompetencyKey, Double> normalised(Map<CompetencyKey, Double> raw) {
        if (raw.isEmpty()) {
            throw new IllegalArgumentException("Work is about at least one competency");
        }
        var weights = new TreeMap<>(raw);
        double sum = 0;
        for (double weight : weights.values()) {
            refuseUnlessPositive(weight);
            sum += weight;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            divide(weights, sum);
        }
        return Collections.unmodifiableSortedMap(weights);
    }

    private static void divide(SortedMap<CompetencyKey, Double> weights, double sum) {
        for (var entry : weights.entrySet()) {
            double share = entry.getValue() / sum;
            refuseUnlessPositive(share);
            entry.setValue(share);
        }
    }

    private static void refuseUnlessPositive(double weight) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A weight is a positive, finite number, not %s\nMaybe leave the competency out."
                            .formatted(weight));
        }
    }
}
