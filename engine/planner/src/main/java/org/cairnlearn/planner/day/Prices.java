package org.cairnlearn.planner.day;

import java.util.Map;

/**
 * What seats, rooms and hours were worth on one day, by names that mean the same on the next: where
 * the bound of the next day begins. Good ones make it quicker, any keep it a bound.
 *
 * @param values none below 0
 */
public record Prices(Map<String, Double> values) {
    /** The highest that is believed; more would not fit into the numbers of a bound. */
    private static final double MOST = 1_000_000;

    /** Those of a first day. */
    public static final Prices NONE = new Prices(Map.of());

    /** Those of a bound; none where it found no end, as on a day whose rules clash. */
    public static Prices settled(Map<String, Double> numbers) {
        return numbers.values().stream().allMatch(one -> one >= 0 && one <= MOST)
                ? new Prices(numbers)
                : NONE;
    }

    public Prices {
        values = Map.copyOf(values);
        values.forEach((name, value) -> {
            if (!(value >= 0 && value <= MOST)) {
                throw new IllegalArgumentException("No price: " + value + " of " + name);
            }
        });
    }
}
