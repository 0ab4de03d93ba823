package org.cairnlearn.school.web.looked;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/**
 * Who looked at one student.
 *
 * @param children the reader's children, where there are several
 * @param periods how far back to look
 * @param days the newest first
 * @param left what is not in the list; may be empty
 */
public record LookedPage(
        Head head, List<Link> children, List<Link> periods, List<Day> days, String left) {
    public LookedPage {
        children = List.copyOf(children);
        periods = List.copyOf(periods);
        days = List.copyOf(days);
    }

    /** What the page is and says first. */
    public record Head(String title, String lead, String what) {}

    /** One day. */
    public record Day(String date, List<Row> rows) {
        public Day {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One person on one screen.
     *
     * @param who the name, or what the person is where the name is nobody's business
     * @param role empty where it stands in the name's place
     */
    public record Row(String who, String role, String what, String when, String why) {}
}
