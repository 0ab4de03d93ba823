package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PaceWords;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * A student's profile.
 *
 * @param written what people wrote, and what the work suggests to write
 * @param shows what the work shows
 * @param goals the live ones, in the student's own words
 * @param glass said to somebody who opened it for a reason; null for those who teach the student
 */
public record ProfilePage(
        Head head, Written written, Shows shows, List<GoalLine> goals, @Nullable Glass glass) {
    public ProfilePage {
        goals = List.copyOf(goals);
    }

    /** The same for somebody who opened it for a reason. */
    ProfilePage opened(Glass by, Link back) {
        return new ProfilePage(head.leadingBack(back), written, shows, goals, by);
    }

    /**
     * What the work shows.
     *
     * @param columns two of them: what it shows and what changed; what is not there yet and what
     *     could be next
     * @param strands one line each, those first on which most was seen
     * @param table the same as the lines
     */
    public record Shows(List<List<Part>> columns, List<Strand> strands, Table table, Take file) {
        public Shows {
            columns = columns.stream().map(List::copyOf).toList();
            strands = List.copyOf(strands);
        }
    }

    /**
     * That the reader opened it for a reason and a while.
     *
     * @param until when it ends by itself
     */
    public record Glass(String until, String reason, PostButton close) {}

    /**
     * What stands above.
     *
     * @param name the student's, in full
     * @param classLine the class in which the reader teaches the student
     * @param freshness how old the newest work is
     * @param stale whether that is longer than the school calls fresh
     * @param pace of the course, by the numbers that the student reads; null when it has no dates
     * @param map the class map
     */
    public record Head(
            String name,
            String classLine,
            String freshness,
            boolean stale,
            @Nullable PaceWords pace,
            Link map) {
        Head leadingBack(Link back) {
            return new Head(name, classLine, freshness, stale, pace, back);
        }
    }

    /**
     * Some sentences under one heading.
     *
     * @param empty what stands there when there are none
     */
    public record Part(String id, String title, String empty, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One sentence.
     *
     * @param stones 0 to 4
     * @param chip the evidence, which leads to the reasons; its label is empty when there is none
     */
    public record Line(int stones, Sentence text, Link chip, String note) {}

    /**
     * How one strand went.
     *
     * @param have how many of its skills the student had at the end of each week, the oldest first
     * @param all how many it has
     * @param now 7 of 12
     */
    public record Strand(String name, List<Integer> have, int all, String now) {
        public Strand {
            have = List.copyOf(have);
        }
    }

    /**
     * A goal of the student.
     *
     * @param look how likely it is and how quiet it was
     * @param agree signs it; null when somebody has
     * @param say where a remark is posted
     */
    public record GoalLine(
            Promise promise, Look look, List<Said> said, @Nullable PostButton agree, String say) {
        public GoalLine {
            said = List.copyOf(said);
        }

        /** The same for somebody who may not sign it. */
        GoalLine unsigned() {
            return new GoalLine(promise, look, said, null, say);
        }

        /**
         * What is promised.
         *
         * @param reason why it matters to the student; empty when nothing was said
         * @param facts by when, how many steps are done, what counts
         * @param state whether somebody has signed it
         */
        public record Promise(String id, String words, String reason, String facts, String state) {}
    }

    /**
     * How a goal goes.
     *
     * @param chance the number, and what follows from it; empty where nobody knows
     * @param warns whether the goal is worth a second thought
     * @param checkIn that nobody said a word for days; empty where somebody did
     */
    public record Look(String chance, boolean warns, String checkIn) {}

    /** What somebody said about a goal. */
    public record Said(String words, String who, String when) {}
}
