package org.cairnlearn.school.web.profile;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a profile, in ready words.
 *
 * @param chip the evidence; null where none is named
 * @param views how the student sees it differently, the oldest first
 * @param acts what the reader may do with it; null where nothing
 */
public record StatementLine(
        Text text, Mark mark, @Nullable Link chip, List<View> views, @Nullable Acts acts) {
    public StatementLine {
        views = List.copyOf(views);
    }

    /**
     * What it says.
     *
     * @param by who wrote it and when
     * @param history what it said before, the newest first; empty where it never said anything else
     */
    public record Text(String id, String words, String by, List<String> history) {
        public Text {
            history = List.copyOf(history);
        }
    }

    /**
     * Who reads it, and whether it is old.
     *
     * @param locked whether it is private
     * @param readers the word for that
     * @param due whether its day of review is over
     * @param review by when to look at it again, or since when that is due
     */
    public record Mark(boolean locked, String readers, boolean due, String review) {}

    /** How the student sees it. */
    public record View(String words, String when) {}

    /**
     * What the reader may do.
     *
     * @param base where it is posted: {@code /edit}, {@code /confirm}, {@code /close} below it, or
     *     {@code /differ}
     * @param seen the number of the newest version
     * @param own whether the reader may change it; otherwise only see it differently
     */
    public record Acts(String base, int seen, boolean own) {
        /** Where something is posted that needs no more words. */
        public String post(String what, String id) {
            return "%s/%s?statement=%s&seen=%d".formatted(base, what, id, seen);
        }
    }
}
