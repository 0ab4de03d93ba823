package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A setting of every {@link Knob}; never changes. */
final class Knobs {
    private static final Knob[] ALL = Knob.values();

    private final double[] values;
    private final Forgetting forgetting;

    private Knobs(double[] values) {
        this.values = values;
        this.forgetting =
                new Forgetting(
                        values[Knob.FORGET_STEP.ordinal()],
                        values[Knob.FORGET_DAY.ordinal()],
                        values[Knob.LASTING.ordinal()]);
    }

    /**
     * Of a school that has fitted nothing yet. What only a fit can tell apart is left out: the
     * passing form, what a student knows of one item, how hard one competency is for all. The rest
     * suits mathematics practice of US middle schools: a level starts with a standard deviation of
     * 1.2 logits, the first right answer raises it by about half a logit, and half of what is
     * peculiar to a competency is gone after a month without practice, the later the more it was
     * practised.
     */
    static Knobs untrained() {
        double[] values = start().values.clone();
        for (Knob knob : UNKNOWN) {
            values[knob.ordinal()] = 0;
        }
        values[Knob.FORGET_DAY.ordinal()] = 0.69314718055994530942 / 32;
        values[Knob.LASTING.ordinal()] = 0.7;
        return new Knobs(values);
    }

    private static final Knob[] UNKNOWN = {
        Knob.FORM, Knob.STUDENT_ITEM, Knob.ITEM_GAIN, Knob.COMPETENCY_MEAN, Knob.FORGET_STEP
    };

    Forgetting forgetting() {
        return forgetting;
    }

    /** Whether a student is remembered item by item. */
    boolean remembersItems() {
        return get(Knob.STUDENT_ITEM) > 0 || get(Knob.ITEM_GAIN) > 0;
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

    /** A number that another setting hardly shares. */
    long key() {
        return Hash.of(Arrays.toString(values));
    }

    Map<Knob, Double> asMap() {
        var map = new EnumMap<Knob, Double>(Knob.class);
        for (Knob knob : ALL) {
            map.put(knob, get(knob));
        }
        return map;
    }
}
