package org.cairnlearn.school.mastery;

import java.time.Duration;

/**
 * How an estimate becomes a level.
 *
 * @param gettingThere expected score from which <i>Starting</i> becomes <i>Getting there</i>, 0 to
 *     1
 * @param fresh how long evidence counts as fresh
 */
record StatusPolicy(double gettingThere, Duration fresh) {
    static StatusPolicy standard() {
        return new StatusPolicy(0.5, Duration.ofDays(30));
    }
}
