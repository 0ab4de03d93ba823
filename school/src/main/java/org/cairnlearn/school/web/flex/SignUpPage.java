package org.cairnlearn.school.web.flex;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that students sign up for on a day, for one host or the coordinator.
 *
 * @param asked what a call would do, to be confirmed; null while nobody is called
 * @param rules when each school signs up; empty for a host
 */
public record SignUpPage(Head head, @Nullable Asked asked, List<OfBlock> blocks, List<Rule> rules) {
    public SignUpPage {
        blocks = List.copyOf(blocks);
        rules = List.copyOf(rules);
    }

    /**
     * What the page is about.
     *
     * @param notice that there is no flex block; else null
     */
    public record Head(String date, String day, List<Link> links, @Nullable Notice notice) {
        public Head {
            links = List.copyOf(links);
        }
    }

    /** A hidden field of a form. */
    public record Field(String name, String value) {}

    /**
     * A call before it is made.
     *
     * @param text what it would do, or why it cannot be made
     * @param fields what is called; empty where it cannot be made
     */
    public record Asked(String text, List<Field> fields) {
        public Asked {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One flex block.
     *
     * @param window when students sign up
     * @param missing who is expected somewhere and not there; empty for a host
     * @param open to open a session; null where the reader can open none
     */
    public record OfBlock(
            String id,
            Title title,
            List<Session> sessions,
            List<FlexPage.Line> missing,
            @Nullable Open open) {
        public OfBlock {
            sessions = List.copyOf(sessions);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Its name and when students sign up.
     *
     * @param from to set the window of this block; empty for a host, as the other
     */
    public record Title(String name, String window, String from, String to) {}

    /**
     * To open a session.
     *
     * @param hosts whom the coordinator can name; empty for a host, who opens the own one
     * @param all whether the reader can open one for those who have no other
     */
    public record Open(List<Field> fields, List<FlexPage.Option> hosts, boolean all) {
        public Open {
            fields = List.copyOf(fields);
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * One session.
     *
     * @param where Hall, with Mr. Reyes
     * @param seats how many are left
     * @param tags that it takes everybody else, or has the first word
     * @param lists who is expected, waits, was called away; empty for somebody else's session
     */
    public record Session(
            Name name, String seats, List<String> tags, List<Words> lists, Doing doing) {
        public Session {
            tags = List.copyOf(tags);
            lists = List.copyOf(lists);
        }
    }

    /** What it is, and where with whom. */
    public record Name(String id, String title, String where) {}

    /** Some of those who said something, or of whom somebody did. */
    public record Words(String title, List<Word> words) {
        public Words {
            words = List.copyOf(words);
        }
    }

    /**
     * One word.
     *
     * @param note who said it and why, and what came of it; may be empty
     * @param back the student's id, where the reader can take it back; else empty
     */
    public record Word(String name, String note, String back) {}

    /**
     * What the reader can do with it.
     *
     * @param drop to take it back; null where the reader cannot
     * @param first to give or take the first word; null where the reader cannot
     * @param students whom the reader can call; empty where nobody
     */
    public record Doing(
            @Nullable PostButton drop, @Nullable PostButton first, List<FlexPage.Option> students) {
        static final Doing NOTHING = new Doing(null, null, List.of());

        public Doing {
            students = List.copyOf(students);
        }
    }

    /** When a school signs up, to be changed. */
    public record Rule(String school, String name, DayTime opens, DayTime closes, Rest rest) {}

    /** So many school days before, at that time. */
    public record DayTime(int days, String at) {}

    /** How often an adult calls a student in a week, and when the next day is proposed. */
    public record Rest(int calls, String plansAt) {}
}
