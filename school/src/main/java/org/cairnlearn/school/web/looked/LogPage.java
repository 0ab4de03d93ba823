package org.cairnlearn.school.web.looked;

import java.util.List;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * The log as whoever guards privacy reads it.
 *
 * @param said why nothing was looked up; empty when it was, or when nothing was asked
 * @param looks what was found; null when nothing was looked up
 * @param more what else can be done with it
 */
public record LogPage(Typed typed, String said, String lead, @Nullable Table looks, More more) {

    /**
     * What stands in the form.
     *
     * @param student the id that the roster gives the student
     * @param person the id that the roster gives whoever looked
     * @param show all, refused or disclosed
     */
    public record Typed(
            @Nullable String student,
            @Nullable String person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String show) {}

    /**
     * Other forms of the same.
     *
     * @param file where it can be had as a table
     * @param breach where the report on this person is; empty when nobody was named
     * @param left what is not in the list; may be empty
     */
    public record More(Take file, String breach, String left) {
        static final More NONE = new More(Take.NOTHING, "", "");
    }

    /** What may be asked for, as a form offers it. */
    public static List<String> shows() {
        return List.of("all", "refused", "disclosed");
    }
}
