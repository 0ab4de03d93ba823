package org.cairnlearn.school.web.teacher.conference;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * With whom an adult talks next, and why.
 *
 * @param today planned for today, by time
 * @param due the others who are due, the most urgent first
 * @param later who has time, the longest wait first
 */
public record ConferencesPage(
        Head head, List<Line> today, List<Line> due, List<Line> later, Side side) {
    public ConferencesPage {
        today = List.copyOf(today);
        due = List.copyOf(due);
        later = List.copyOf(later);
    }

    /**
     * What stands above.
     *
     * @param lead 6 students are due. The longest wait is 12 school days.
     * @param groups the reader's classes, and whom the reader answers for; empty when there is one
     * @param owner who reads: nobody else sends what is kept on the device
     * @param more the profiles of the class, and these talks as files
     */
    public record Head(String lead, List<Link> groups, String owner, More more) {
        public Head {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What else there is of the same students.
     *
     * @param profiles how up to date they are; null for those whom the reader answers for
     */
    public record More(@Nullable Link profiles, Take file) {}

    /**
     * One student.
     *
     * @param time 10:20; empty when nothing is planned
     * @param doing what can be done; null when it is done for today
     * @param state held, or why not; empty while it is to come
     */
    public record Line(String id, String time, About about, @Nullable Doing doing, String state) {}

    /**
     * Who, and why now.
     *
     * @param why one short sentence each
     * @param words what the student wrote; may be empty
     */
    public record About(Link name, List<String> why, String words) {
        public About {
            why = List.copyOf(why);
        }
    }

    /**
     * What can be done.
     *
     * @param notHeld one tap each; empty when nothing was planned
     */
    public record Doing(Link begin, List<PostButton> notHeld) {
        public Doing {
            notHeld = List.copyOf(notHeld);
        }
    }

    /** What lies beside. */
    public record Side(Round round, Coverage coverage, @Nullable Rhythm rhythm) {}

    /**
     * Who had a talk lately.
     *
     * @param says 21 of 27 had one in the last 10 school days
     * @param had with the talks that count
     * @param without in the order in which they are due
     */
    public record Coverage(String says, List<Link> had, List<Link> without) {
        public Coverage {
            had = List.copyOf(had);
            without = List.copyOf(without);
        }
    }

    /**
     * Once round the class.
     *
     * @param says 12 of 27 had a talk in this round
     * @param remaining in the order in which they are due
     */
    public record Round(String says, int done, int all, List<Link> remaining, List<Link> finished) {
        public Round {
            remaining = List.copyOf(remaining);
            finished = List.copyOf(finished);
        }
    }

    /** How often, and where to say it. */
    public record Rhythm(String action, List<Choice> choices) {
        public Rhythm {
            choices = List.copyOf(choices);
        }
    }

    /** One thing that can be picked. */
    public record Choice(String value, String label, boolean picked) {}
}
