package org.cairnlearn.school.web.teacher.sheets;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/**
 * What somebody needs who stands in for a teacher today, on one sheet.
 *
 * @param lead For whoever stands in for Ms. Okafor
 * @param today back to the teacher's day
 * @param blocks by time; empty on a day without classes
 * @param needs what helps whom; empty says so
 * @param routines how each class runs
 */
public record SubstitutePage(
        Head head, Link today, List<Block> blocks, List<Need> needs, List<Routines> routines) {
    /**
     * What the page is about.
     *
     * @param lost which blocks do not take place; usually empty
     */
    public record Head(String date, String lead, String lost) {}

    /**
     * One block.
     *
     * @param title Block 3, with its times and class
     * @param note that it is not approved, or that there is no plan; usually empty
     */
    public record Block(String title, String note, List<PlacesPage.Place> places) {
        public Block {
            places = List.copyOf(places);
        }
    }

    /** What helps one student in class. */
    public record Need(String student, List<String> helps) {
        public Need {
            helps = List.copyOf(helps);
        }
    }

    /**
     * How one class runs, to read and to write.
     *
     * @param id letters, digits, dashes
     * @param action where the words are posted
     * @param words may be empty
     * @param problem why they were not kept; usually empty
     */
    public record Routines(
            String id, String schoolClass, String action, String words, String problem) {}

    public SubstitutePage {
        blocks = List.copyOf(blocks);
        needs = List.copyOf(needs);
        routines = List.copyOf(routines);
    }
}
