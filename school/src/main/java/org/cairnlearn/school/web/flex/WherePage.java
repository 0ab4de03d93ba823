package org.cairnlearn.school.web.flex;

import java.util.List;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Where some students should be now.
 *
 * @param typed what the reader looked for; may be empty
 * @param more that more students have that name than are shown, and what to do; may be empty
 * @param notice that nobody has that name; else null
 */
public record WherePage(
        String typed, String now, List<Found> found, String more, @Nullable Notice notice) {
    public WherePage {
        found = List.copyOf(found);
    }

    /**
     * One student.
     *
     * @param where the room, with whom, until when
     * @param next where the student is afterwards; may be empty
     */
    public record Found(String name, String where, String next) {}
}
