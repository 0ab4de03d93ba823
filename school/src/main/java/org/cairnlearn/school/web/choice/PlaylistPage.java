package org.cairnlearn.school.web.choice;

import java.util.List;

/**
 * A playlist being put together. Every text is ready to be shown.
 *
 * @param skill what it leads to
 * @param wrong what is wrong; empty while nothing is
 */
public record PlaylistPage(String skill, String wrong, String name, Form form, List<Row> rows) {
    public PlaylistPage {
        rows = List.copyOf(rows);
    }

    /** Where it is posted, and the way back. */
    public record Form(String action, String back) {}

    /**
     * One step.
     *
     * @param number from 1
     * @param ways what it can be done with
     */
    public record Row(int number, List<Picked> ways, Own own, boolean optional) {
        public Row {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A task in the teacher's own words.
     *
     * @param modes how one can work on it
     */
    public record Own(String words, List<Picked> modes) {
        public Own {
            modes = List.copyOf(modes);
        }
    }

    /** One value of a list to pick from. */
    public record Picked(String value, String label, boolean picked) {}
}
