package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A setting of every {@link Knob}; never changes. */
final class Knobs {
    private static final Knob[] ALL = Knob.values();

    private final double[] values;

    private Knobs(double[] values) {
        this.values = values;
    }

    static Knobs start() {
        return new Knobs(Arrays.stream(ALL).mapToDouble(knob -> knob.start).toArray());
    }

    static Knobs of(Map<Knob, Double> values) {
        var knobs = start();
        for (var entry : values.entrySet()) {
            knobs = knobs.with(entry.getKey(), entry.getValue());
        }
        return knobs;
    }

    double get(Knob knob) {
        return values[knob.ordinal()];
    }

    /** The same with one knob turned, kept within its bounds. */
    Knobs with(Knob knob, double value) {
        double[] copy = values.clone();
        copy[knob.ordinal()] = Math.clamp(value, knob.least, knob.most);
        return new Knobs(copy);
    }

    Map<Knob, Double> asMap() {
        var map = new EnumMap<Knob, Double>(Knob.class);
        for (Knob knob : ALL) {
            map.put(knob, get(knob));
        }
        return map;
    }
}
