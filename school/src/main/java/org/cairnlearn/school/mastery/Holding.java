package org.cairnlearn.school.mastery;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a student's work on a competency has made of it beside the engine's state.
 *
 * @param held whether it was surely got at the last work and has not been lost since
 * @param transfers on which occasions it was used in something new
 */
record Holding(boolean held, Set<String> transfers) {
    /** No policy asks for more. */
    private static final int MOST_TRANSFERS = 20;

    static final Holding NONE = new Holding(false, Set.of());

    Holding {
        transfers = Set.copyOf(transfers);
    }

    Holding held(boolean now) {
        return now == held ? this : new Holding(now, transfers);
    }

    Holding with(String occasion) {
        if (transfers.size() == MOST_TRANSFERS) {
            return this;
        }
        var more = new TreeSet<>(transfers);
        more.add(occasion);
        return new Holding(held, more);
    }
}
