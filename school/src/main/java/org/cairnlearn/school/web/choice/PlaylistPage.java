package org.cairnlearn.school.web.choice;

import java.util.List;

/**
 * A playlist being put together. Every text is ready to be shown.
 *
 * @param skill what it leads to
 * @param wrong what is missing; empty while nothing is
 * @param modes how one can work, for a task in own words
 */
public record PlaylistPage(
        String skill,
        String wrong,
        String name,
        Form form,
        List<Row> rows,
        List<ChoicesPage.Option> modes) {
    public PlaylistPage {
        rows = List.copyOf(rows);
        modes = List.copyOf(modes);
    }

    /** Where it is posted, and the way back. */
    public record Form(String action, String back) {}

    /**
     * One step.
     *
     * @param number from 1
     * @param ways what it can be done with
     */
    public record Row(int number, List<Picked> ways, boolean optional) {
        public Row {
            ways = List.copyOf(ways);
        }
    }

    /** One value of a list to pick from. */
    public record Picked(String value, String label, boolean picked) {}
}
