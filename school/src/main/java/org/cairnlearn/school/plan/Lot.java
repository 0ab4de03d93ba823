package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: it follows from names in the school's own systems, never from what
 * the database happens to call them, and favours neither the alphabet nor who came first.
 */
final class Lot {
    /** An order of names, the same one every day: whose turn it was yesterday has it today. */
    static final Comparator<String> ORDER =
            Comparator.comparingLong(Lot::draw).thenComparing(Comparator.naturalOrder());

    private Lot() {}

    /** A number for a name. */
    static long draw(String name) {
        return new SplittableRandom(name.hashCode()).nextLong();
    }
}
