package org.cairnlearn.school.web.teacher.attendance;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * Who is here in one block.
 *
 * @param none said when there is no block or nobody in it, else null
 * @param rows everybody in it
 * @param lacking what the school's own record lacks, and where to get it; null when it lacks
 *     nothing
 */
public record AttendancePage(
        Head head, @Nullable Notice none, List<Row> rows, @Nullable Lacking lacking) {
    public AttendancePage {
        rows = List.copyOf(rows);
    }

    /**
     * What stands above.
     *
     * @param classLine Mathematics 6 · Period 3 · Monday 23 November
     * @param lead how many are here
     * @param blocks the reader's own blocks of the day
     * @param day back to the block's plan
     * @param taps where a tap and a correction are posted
     */
    public record Head(String classLine, String lead, List<Link> blocks, Link day, Taps taps) {
        public Head {
            blocks = List.copyOf(blocks);
        }
    }

    /** Where the forms are posted. */
    public record Taps(String mark, String set) {}

    /** Where a student is. */
    public enum Where {
        HERE,
        LATE,
        AWAY
    }

    /**
     * One student.
     *
     * @param word Late, 12 minutes
     */
    public record Row(String id, String name, Where where, String word, Detail detail) {}

    /**
     * What more is known of it.
     *
     * @param note who said so, and whether the school's own record has it; may be empty
     * @param minutes how late, to be corrected; empty where nobody knows
     */
    public record Detail(String note, boolean notOnFile, String minutes) {}

    /** What was marked by hand only. */
    public record Lacking(String text, Take file) {}
}
