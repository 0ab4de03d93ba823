package org.cairnlearn.school.web.flex;

import java.util.List;
import java.util.Objects;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.teacher.TodayPage;
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
     * What there is to say of a block.
     *
     * @param said who is unplaced, who has not approved, until when one can
     * @param more what cannot all be kept, and what one more would have helped most; for the
     *     coordinator
     * @param late what would change by who is here now, to be taken or left; null when nothing
     */
    public record Notes(List<String> said, List<Rest> more, TodayPage.@Nullable Late late) {
        public Notes {
            said = List.copyOf(said);
            more = List.copyOf(more);
        }
    }

    /**
     * One flex block.
     *
     * @param name Block F, with its times
     * @param notes what there is to say of all of it
     * @param parts what the reader hosts, in one; for the coordinator all, by place and adult
     * @param sent the reader's own students who go elsewhere; empty for the coordinator
     */
    public record Flex(
            String name, Notes notes, List<Part> parts, List<Student> sent, Doing doing) {
        public Flex {
            parts = List.copyOf(parts);
            sent = List.copyOf(sent);
        }

        /** All of them. */
        public List<Session> sessions() {
            return parts.stream().flatMap(part -> part.sessions().stream()).toList();
        }
    }

    /**
     * Sessions that are read together.
     *
     * @param fold under what they are to be opened; null where they are seen at once
     */
    public record Part(@Nullable Fold fold, List<Session> sessions) {
        public Part {
            sessions = List.copyOf(sessions);
        }

        /** Whether a student's panel is open in one of them. */
        public boolean isOpen() {
            return sessions.stream().anyMatch(one -> opened(one.students()) != null);
        }

        /** Whether none of them waits to be approved. */
        public boolean isApproved() {
            return sessions.stream().allMatch(Session::approved);
        }
    }

    /**
     * What is said of sessions that are to be opened.
     *
     * @param where Hall, with Mr. Reyes
     * @param count how many sessions and students
     * @param state whether all are approved
     */
    public record Fold(String where, String count, String state) {}

    /**
     * One session.
     *
     * @param about where, why and with how many
     * @param students with from where each comes, if from elsewhere
     */
    public record Session(
            String title, About about, boolean approved, String state, List<Student> students) {
        /**
         * What is said of it beside its title.
         *
         * @param where Hall, with Mr. Reyes
         * @param why why these students are together
         * @param trust how sure that is and how new; empty where it stands on no estimate
         * @param count how many there are; empty where the few names say it
         */
        public record About(String where, Sentence why, List<String> trust, String count) {
            public About {
                trust = List.copyOf(trust);
            }
        }

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
     * A student in a block.
     *
     * @param id letters, digits, dashes
     * @param line the name, and from or to where
     * @param href opens why the student is there, or closes it; empty where the reader may not move
     *     the student
     * @param why null unless it is open
     */
    public record Student(String id, Line line, String href, @Nullable Why why) {}

    /** The panel that is open among these students, or null. */
    public static @Nullable Why opened(List<Student> students) {
        return students.stream()
                .map(Student::why)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Why a student is there, and where to the student can be moved.
     *
     * @param title Why Jonah is here
     * @param sure how sure it is; empty where it stands on no estimate
     * @param fresh how new the student's work on it is
     * @param elsewhere what the place brings, and what each other group would cost whom
     * @param moving where to
     */
    public record Why(
            String title, String sure, String fresh, Elsewhere elsewhere, Moving moving) {}

    /**
     * Why a student is not in another group.
     *
     * @param lines empty until it is asked for: all of the block is looked at for it
     * @param ask where to ask; null once it is told
     */
    public record Elsewhere(List<String> lines, @Nullable Link ask) {
        public Elsewhere {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Where a student can be moved.
     *
     * @param action where {@code group} is posted
     * @param sessions the others of the block, each with its host
     */
    public record Moving(String action, List<TodayPage.Target> sessions) {
        public Moving {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * What the reader can do.
     *
     * @param approve what the reader may approve; null when there is nothing
     * @param undo the reader's last change back, then all of them; empty when there is none
     * @param sheets what others may read of the block, for each of the reader's own classes then
     */
    public record Doing(@Nullable PostButton approve, List<PostButton> undo, List<Sheets> sheets) {
        public Doing {
            undo = List.copyOf(undo);
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * What can be made of a class's part of the block for others to read.
     *
     * @param label Print plan, with the class where the reader has several
     */
    public record Sheets(String label, List<TodayPage.Sheet> all) {
        public Sheets {
            all = List.copyOf(all);
        }
    }

    /** Something to choose. */
    public record Option(String value, String label) {}
}
