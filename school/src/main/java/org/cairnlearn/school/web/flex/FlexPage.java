package org.cairnlearn.school.web.flex;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Flex blocks of a day, as one host or the coordinator sees them.
 *
 * @param links to the reader's day, and to all blocks for whoever looks after them
 * @param notice said before the blocks: that there are none, or which are still being made; else
 *     null
 * @param rest how far the other blocks of the school are; empty for a host
 */
public record FlexPage(
        Head head, List<Link> links, @Nullable Notice notice, List<Flex> blocks, List<Rest> rest) {
    public FlexPage {
        links = List.copyOf(links);
        blocks = List.copyOf(blocks);
        rest = List.copyOf(rest);
    }

    /** The other blocks that are as far as each other, as in "Proposed · 96". */
    public record Rest(String title, List<Line> blocks) {
        public Rest {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * What the page is about.
     *
     * @param again where to ask again in a moment, while something is being made; else null
     */
    public record Head(String date, String lead, @Nullable String again) {
        public Head(String date, String lead) {
            this(date, lead, null);
        }
    }

    /**
     * One flex block.
     *
     * @param name Block F, with its times
     * @param notes who is unplaced, who has not approved, until when one can
     * @param sessions what the reader hosts; for the coordinator all
     * @param sent the reader's own students who go elsewhere; empty for the coordinator
     */
    public record Flex(
            String name, List<String> notes, List<Session> sessions, List<Line> sent, Doing doing) {
        public Flex {
            notes = List.copyOf(notes);
            sessions = List.copyOf(sessions);
            sent = List.copyOf(sent);
        }
    }

    /**
     * One session.
     *
     * @param about where, why and with how many
     * @param students with from where each comes, if from elsewhere
     */
    public record Session(
            String title, About about, boolean approved, String state, List<Line> students) {
        /**
         * What is said of it beside its title.
         *
         * @param where Hall, with Mr. Reyes
         * @param why why these students are together; null where there are too many to say it of
         *     each
         * @param folded how many there are, where the names are to be opened; else empty
         */
        public record About(String where, @Nullable Sentence why, String folded) {}

        public Session {
            students = List.copyOf(students);
        }
    }

    /**
     * Somebody or something, and a word on it.
     *
     * @param note may be empty
     */
    public record Line(String name, String note) {}

    /**
     * What the reader can do.
     *
     * @param approve what the reader may approve; null when there is nothing
     * @param undo null when there is nothing
     * @param move to put a student into another session; null for the coordinator
     */
    public record Doing(
            @Nullable PostButton approve, @Nullable PostButton undo, @Nullable Move move) {}

    /** A student and a session to choose. */
    public record Move(String id, String action, List<Option> students, List<Option> sessions) {
        public Move {
            students = List.copyOf(students);
            sessions = List.copyOf(sessions);
        }
    }

    /** Something to choose. */
    public record Option(String value, String label) {}
}
