package org.cairnlearn.school.web.teacher.classmap;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/**
 * Why a student's level on a skill is what it is: the work that shows it, and parts that sum to the
 * estimate.
 *
 * @param work the newest first
 * @param parts what the estimate is made of besides; with the work they sum to it
 * @param sum the estimate, as the parts are counted
 * @param change what would lift the level, and what would tell most; may be empty
 */
public record WhyPage(
        About about,
        List<Part> work,
        List<Part> parts,
        String sum,
        List<String> change,
        Ways ways) {
    public WhyPage {
        work = List.copyOf(work);
        parts = List.copyOf(parts);
        change = List.copyOf(change);
    }

    /**
     * Whom and what it is about.
     *
     * @param words Getting there, fairly sure, ready
     */
    public record About(String student, String skill, String statement, int stones, String words) {}

    /**
     * One part.
     *
     * @param date 9 Oct; empty when it has none
     * @param amount +0.4
     * @param weight the same, to be drawn: its share of the largest part, -1 to 1
     */
    public record Part(String date, String text, String note, String amount, double weight) {}

    /** Where to go on. */
    public record Ways(Link map, Link skill, Link profile) {}
}
