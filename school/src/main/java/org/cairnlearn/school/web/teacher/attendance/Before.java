package org.cairnlearn.school.web.teacher.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counted before the last tap, as the address says it.
 *
 * @param about whom the tap was about; null when there was none
 */
record Before(@Nullable UUID about, @Nullable String presence, @Nullable Integer minutes) {
    /** What would bring it back; null when there was no tap. */
    @Nullable Tap undo() {
        return about == null || presence == null ? null : new Tap(about, presence, minutes);
    }
}
