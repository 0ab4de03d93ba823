package org.cairnlearn.school.attendance;

import org.jspecify.annotations.Nullable;

/** Whether a student is in a block. */
public sealed interface Presence {
    /** Came on time, which is what counts where nobody says otherwise. */
    record Here() implements Presence {}

    /**
     * Came after the beginning.
     *
     * @param minutes how many minutes after it, 1 to 600; null where nobody knows
     */
    record Late(@Nullable Integer minutes) implements Presence {
        /** Nobody is later than this. */
        public static final int MOST = 600;

        public Late {
            if (minutes != null && (minutes < 1 || minutes > MOST)) {
                throw new IllegalArgumentException(
                        "Somebody late is 1 to %d minutes late, not %d".formatted(MOST, minutes));
            }
        }
    }

    /** Did not come. */
    record Away() implements Presence {}
}
