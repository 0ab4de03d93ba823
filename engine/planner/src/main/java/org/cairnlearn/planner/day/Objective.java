package org.cairnlearn.planner.day;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a plan, or a part of one, is worth in milli-mastery.
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
        if (all.values().stream().mapToLong(Long::longValue).sum() != total) {
            throw new IllegalArgumentException("The terms do not sum to " + total);
        }
        terms = Collections.unmodifiableMap(all);
    }

    /** The sum of these. */
    public static Objective of(Map<Term, Long> terms) {
        return new Objective(terms.values().stream().mapToLong(Long::longValue).sum(), terms);
    }

    /** One term; 0 if it plays no part. */
    public long term(Term term) {
        return terms.getOrDefault(term, 0L);
    }
}
