package org.cairnlearn.school.web.teacher;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;

/**
 * A group or its room is full: who would make room for one more, and what else can be done.
 *
 * @param title how many are there
 * @param changed what has changed since it was looked at; empty where nothing has
 * @param lines who makes room and what it costs, or why nobody can
 * @param take takes it as shown; null where nobody makes room
 * @param beyond takes one more in beyond the number; null where the room has no seat
 * @param leave back, with everything as it is
 */
public record FullPage(
        String title,
        String changed,
        List<String> lines,
        @Nullable Take take,
        @Nullable Beyond beyond,
        Link leave) {
    public FullPage {
        lines = List.copyOf(lines);
    }

    /**
     * A form.
     *
     * @param shown what was shown, to be taken only as long as it is so
     */
    public record Take(String action, String shown) {}

    /** A form in which one reason is chosen. */
    public record Beyond(String action, String title, List<Reason> reasons) {
        public Beyond {
            reasons = List.copyOf(reasons);
        }
    }

    /** A reason, and what it is called. */
    public record Reason(String value, String words) {}
}
