package org.cairnlearn.school.web.teacher.checks;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Who waits to be checked.
 *
 * @param lead how many wait
 * @param none said while nobody waits, else null
 * @param waiting the longest wait first
 * @param points 0 to 4 with their words
 * @param rule when students can ask again, as they read it
 */
public record ChecksPage(
        String lead,
        @Nullable Notice none,
        List<Item> waiting,
        List<Points> points,
        List<String> rule) {
    public ChecksPage {
        waiting = List.copyOf(waiting);
        points = List.copyOf(points);
        rule = List.copyOf(rule);
    }

    /** What can be recorded: 4, all of it. */
    public record Points(int count, String words) {}

    /**
     * One student's wish.
     *
     * @param id of the request
     * @param since Asked on Monday 23 November
     * @param putOff said when it was put off today; may be empty
     * @param about which skill, and where the student stands
     */
    public record Item(String id, String student, String since, String putOff, About about) {}

    /**
     * A skill and what is known of it.
     *
     * @param grade Grade 7; may be empty
     * @param last what the newest work says
     */
    public record About(String skill, String statement, String grade, Level level, String last) {}
}
