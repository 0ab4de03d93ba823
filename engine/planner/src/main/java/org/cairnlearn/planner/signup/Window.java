package org.cairnlearn.planner.signup;

import java.time.LocalDateTime;

/**
 * When students may choose.
 *
 * @param opens from then on
 * @param closes from then on no more
 */
public record Window(LocalDateTime opens, LocalDateTime closes) {
    public Window {
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException(
                    "Closes %s before it opens %s".formatted(closes, opens));
        }
    }

    /** Whether it is open. */
    public boolean holds(LocalDateTime when) {
        return !when.isBefore(opens) && when.isBefore(closes);
    }
}
