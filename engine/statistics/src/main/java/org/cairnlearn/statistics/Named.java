package org.cairnlearn.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers by name, in the order in which they were found; a name without a number is left out. */
public record Named(Map<String, Double> values) {
    public Named {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** One value for each name. */
    public static Named of(List<String> names, double... values) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (Double.isFinite(values[i])) {
                map.put(names.get(i), values[i]);
            }
        }
        return new Named(map);
    }

    /**
     * @throws IllegalArgumentException when there is no such name
     */
    public double get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "There is no value called %s, only %s".formatted(name, values.keySet()));
        }
        return value;
    }
}
