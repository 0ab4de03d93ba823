package org.cairnlearn.planner.day.check;

import java.util.EnumMap;
import java.util.Map;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Term;

/** Adds up terms. */
final class Sum {
    private final Map<Term, Long> terms = new EnumMap<>(Term.class);

    void add(Term term, long worth) {
        terms.merge(term, worth, Long::sum);
    }

    void add(Objective other) {
        other.terms().forEach(this::add);
    }

    Objective objective() {
        return Objective.of(terms);
    }
}
