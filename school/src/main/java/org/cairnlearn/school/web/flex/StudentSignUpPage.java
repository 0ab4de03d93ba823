package org.cairnlearn.school.web.flex;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * The flex blocks of a day that a student signs up for.
 *
 * @param days the school days that can be chosen
 * @param none that there is no flex block; else null
 */
public record StudentSignUpPage(
        String date, List<Link> days, List<OfBlock> blocks, @Nullable Notice none) {
    public StudentSignUpPage {
        days = List.copyOf(days);
        blocks = List.copyOf(blocks);
    }

    /**
     * One block.
     *
     * @param notes where the student is to be and who said so, and when one signs up
     */
    public record OfBlock(String name, List<String> notes, List<Session> sessions) {
        public OfBlock {
            notes = List.copyOf(notes);
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * One session.
     *
     * @param state how many seats are left, or that the student is in it or waits
     * @param mine whether the student is in it
     * @param act to ask for it, or to take that back; null where nothing can be done
     */
    public record Session(
            String id, String title, String where, State state, @Nullable PostButton act) {}

    /** How it is with the reader. */
    public record State(String text, boolean mine) {}
}
