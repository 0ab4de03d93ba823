package org.cairnlearn.planner;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a plan is worth, in milli-mastery: thousandths of a mastered topic, summed over the class.
 *
 * @param total the sum of the terms
 * @param terms each term; one that is not given is 0
 */
public record Objective(long total, Map<Term, Long> terms) {
    public Objective {
        EnumMap<Term, Long> all = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            all.put(term, terms.getOrDefault(term, 0L));
        }
        long sum = all.values().stream().mapToLong(Long::longValue).sum();
        if (sum != total) {
            throw new IllegalArgumentException(
                    "The terms sum to %d, not to %d".formatted(sum, total));
        }
        terms = Collections.unmodifiableMap(all);
    }
}
