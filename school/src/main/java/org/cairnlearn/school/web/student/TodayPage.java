package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * The student's day: where to go now and with whom, what to work on and why, what is finished, what
 * is next, and when the talk is. Every text is ready to be shown ({@link TodayPhrases} makes them).
 *
 * @param waiting said in place of the day until a teacher has shared it, else null
 * @param blocks by time; empty while waiting
 */
public record TodayPage(Head head, @Nullable Notice waiting, List<Block> blocks, Desk desk) {
    /** More than that is too much to look at. */
    private static final int MOST = 5;

    /**
     * The head of the page.
     *
     * @param date the heading: Tuesday 14 October
     * @param lead the first sentence: Now: Teacher table, with Ms. Okafor.
     * @param slip to the day on paper; null while there is none
     */
    public record Head(String date, String lead, @Nullable Link slip) {}

    /**
     * What lies beside the blocks.
     *
     * @param talk the student's talk today, or null
     * @param finished what was worked on today, at most three
     * @param next skills ready to start, at most three
     * @param ahead what was agreed and what is due
     * @param choices what was chosen and what can be; null on a day without school
     */
    public record Desk(
            @Nullable Talk talk,
            List<Finished> finished,
            List<Skill> next,
            Ahead ahead,
            @Nullable Choices choices) {

        public Desk {
            finished = List.copyOf(finished);
            next = List.copyOf(next);
        }
    }

    /**
     * What lies ahead.
     *
     * @param promise what was agreed in the last talk; null before the first
     * @param due what other systems of the school say is due this week, the soonest first
     */
    public record Ahead(@Nullable Promise promise, List<Due> due) {
        public Ahead {
            due = List.copyOf(due);
        }
    }

    /**
     * Something that is due.
     *
     * @param what its title there
     * @param when Friday 27 November, Science
     */
    public record Due(String what, String when) {}

    /**
     * The day's choices.
     *
     * @param lines what was chosen for today and what became of it
     * @param choose to choose for the next school day
     * @param sessions to the sessions of flex blocks; null where the school has none
     * @param help null while no block is on
     */
    public record Choices(
            List<String> lines, Link choose, @Nullable Link sessions, @Nullable Help help) {
        public Choices {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Asking for help in the room.
     *
     * @param asked since when the student waits; empty while not
     */
    public record Help(String asked, PostButton button) {}

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
     */
    public record Block(When when, String times, String place, String with, Task task) {}

    /**
     * What to work on.
     *
     * @param skill Unit rates
     * @param iCan "I can" words for the skill, or empty
     * @param why one sentence, or empty
     * @param level in the skill, or null when the block has no skill
     * @param how in which ways
     */
    public record Task(String skill, String iCan, String why, @Nullable Level level, Ways how) {}

    /**
     * Ways to work.
     *
     * @param two two of them, one without a screen; may be empty
     * @param open to open one of them; null where it is nothing that is opened here
     */
    public record Ways(List<String> two, @Nullable PostButton open) {
        /** Nothing to say of it. */
        static final Ways NONE = new Ways(List.of(), null);

        public Ways {
            two = List.copyOf(two);
        }
    }

    /**
     * The student's talk today.
     *
     * @param time 10:20
     */
    public record Talk(String time, String with) {}

    /**
     * What was agreed in the last talk.
     *
     * @param until By Friday 27 November
     */
    public record Promise(String step, String until) {}

    /**
     * A skill that is ready.
     *
     * @param why You have unit rates.
     */
    public record Skill(Link name, String iCan, String why, Level level) {}

    /**
     * What was done on a skill today.
     *
     * @param what 3 of 4 right
     */
    public record Finished(Link name, String what, Level level) {}

    public TodayPage {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty() != (waiting != null)) {
            throw new IllegalArgumentException("Either blocks, or a word on why there are none");
        }
    }

    /** What is over and folded away, when the day has more blocks than one takes in at a glance. */
    public List<Block> earlier() {
        return blocks.subList(0, folded());
    }

    /** What is looked at: what is on now is always among it. */
    public List<Block> shown() {
        return blocks.subList(folded(), Math.min(blocks.size(), folded() + MOST));
    }

    /** What comes much later. */
    public List<Block> later() {
        return blocks.subList(Math.min(blocks.size(), folded() + MOST), blocks.size());
    }

    private int folded() {
        var past = blocks.stream().filter(block -> block.when() == When.PAST).count();
        return (int) Math.clamp(blocks.size() - MOST, 0, past);
    }
}
