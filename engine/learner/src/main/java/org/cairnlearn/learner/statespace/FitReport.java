package org.cairnlearn.learner.statespace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fit chose, by name, for people who check it.
 *
 * @param knobs every number of the filter
 * @param penalties the prior precision of each group of the layer's weights
 * @param denseWeights the layer's weight of each dense feature, for one standard deviation of it
 * @param pairs whether held-out students were predicted better with weights between competencies
 */
public record FitReport(
        Map<String, Double> knobs,
        Map<String, Double> penalties,
        Map<String, Double> denseWeights,
        boolean pairs) {
    public FitReport {
        knobs = Collections.unmodifiableMap(new LinkedHashMap<>(knobs));
        penalties = Collections.unmodifiableMap(new LinkedHashMap<>(penalties));
        denseWeights = Collections.unmodifiableMap(new LinkedHashMap<>(denseWeights));
    }

    static FitReport of(Knobs knobs, double[] penalties, double[] weights, boolean pairs) {
        var turned = new LinkedHashMap<String, Double>();
        knobs.asMap().forEach((knob, value) -> turned.put(knob.name(), value));
        var precisions = new LinkedHashMap<String, Double>();
        for (Group group : Group.ALL) {
            precisions.put(group.name(), penalties[group.ordinal()]);
        }
        var dense = new LinkedHashMap<String, Double>();
        for (Feature feature : Feature.values()) {
            dense.put(feature.name(), weights[feature.ordinal() + 1]);
        }
        return new FitReport(turned, precisions, dense, pairs);
    }
}
