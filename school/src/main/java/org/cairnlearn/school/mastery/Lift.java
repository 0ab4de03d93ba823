package org.cairnlearn.school.mastery;

import org.cairnlearn.school.competency.Level;

/**
 * What would lift a level: "two more right answers".
 *
 * @param to the level it would lift to
 * @param pieces how many pieces of work it takes, each without help and with all points, 1 or more
 * @param kind what work it takes
 */
public record Lift(Level to, int pieces, Kind kind) {
    /** More than this is no answer to "what is missing?". */
    static final int MOST = 12;

    /** What work it takes. */
    public enum Kind {
        /** Any work on the competency. */
        ANY,
        /** Work on something new, each on an occasion of its own, as the policy says. */
        TRANSFER
    }
}
