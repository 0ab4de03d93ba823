package org.cairnlearn.planner.day;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the records of a problem ask of their fields. */
final class Require {
    /** More than any school needs, and small enough that sums never overflow. */
    static final int LIMIT = 1_000_000;

    private Require() {}

    static void notBlank(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidProblem(field, "is empty; it needs a name");
        }
    }

    static void within(String field, long value, long from, long to) {
        if (value < from || value > to) {
            throw new InvalidProblem(field, "lies between %d and %d".formatted(from, to));
        }
    }

    static void finite(String field, double value) {
        if (!(Math.abs(value) <= LIMIT)) {
            throw new InvalidProblem(
                    field, "is a number between -%d and %d".formatted(LIMIT, LIMIT));
        }
    }

    /** In order, so that what follows does not depend on how the document was written. */
    static <T extends Comparable<T>> Set<T> sorted(String field, Collection<T> values) {
        TreeSet<T> sorted = new TreeSet<>(values);
        if (values instanceof List<T> && sorted.size() < values.size()) {
            throw new InvalidProblem(field, "names something twice");
        }
        return Collections.unmodifiableSet(sorted);
    }

    static <T extends Comparable<T>> List<T> sortedList(String field, Collection<T> values) {
        return List.copyOf(new ArrayList<>(sorted(field, values)));
    }
}
