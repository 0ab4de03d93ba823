package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The student's day: where to go now and with whom, what to work on and why, what is next, and when
 * the talk is. Every text is ready to be shown ({@link TodayPhrases} makes them).
 *
 * @param date the heading: Tuesday 14 October
 * @param lead the first sentence: Now: Teacher table, with Ms. Okafor.
 * @param waiting said in place of the day until a teacher has shared it, else null
 * @param blocks by time; empty while waiting
 * @param talk the student's talk today, or null
 * @param next skills ready to start, at most three
 */
public record TodayPage(
        String date,
        String lead,
        @Nullable Notice waiting,
        List<Block> blocks,
        @Nullable Talk talk,
        List<Skill> next) {

    /** Where a block lies in the day. */
    public enum When {
        PAST,
        NOW,
        LATER
    }

    /**
     * One block.
     *
     * @param times 10:05–10:45
     * @param place Teacher table, Room 204
     * @param with With Ms. Okafor
     * @param skill Unit rates
     * @param iCan "I can" words for the skill, or empty
     * @param why one sentence, or empty
     * @param level in the skill, or null when the block has no skill
     */
    public record Block(
            When when,
            String times,
            String place,
            String with,
            String skill,
            String iCan,
            String why,
            @Nullable Level level) {}

    /**
     * The student's talk today.
     *
     * @param time 10:20
     */
    public record Talk(String time, String with) {}

    /**
     * A skill that is ready.
     *
     * @param why You have unit rates.
     */
    public record Skill(Link name, String iCan, String why, Level level) {}

    public TodayPage {
        blocks = List.copyOf(blocks);
        next = List.copyOf(next);
        if (blocks.isEmpty() != (waiting != null)) {
            throw new IllegalArgumentException("Either blocks, or a word on why there are none");
        }
    }
}
