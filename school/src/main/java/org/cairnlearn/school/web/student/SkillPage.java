package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;

/**
 * What is known of one of the student's skills, and what shows it.
 *
 * @param strand the row of the map it stands in; may be empty
 * @param iCan what the skill says, whole
 * @param sure Fairly sure
 * @param shown the newest pieces of work first
 * @param next one sentence: what would show more
 * @param credit the line that the framework asks for; may be empty
 */
public record SkillPage(
        String strand,
        String name,
        Level level,
        String iCan,
        String sure,
        List<Piece> shown,
        String next,
        String credit) {
    public SkillPage {
        shown = List.copyOf(shown);
    }

    /**
     * One piece of work.
     *
     * @param showsIt whether it had at least half of the points
     */
    public record Piece(boolean showsIt, String text, String date) {}
}
