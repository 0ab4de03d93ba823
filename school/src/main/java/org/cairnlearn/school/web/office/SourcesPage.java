package org.cairnlearn.school.web.office;

import gg.jte.Content;
import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * Where the school's data comes from.
 *
 * @param lead one sentence: is everything fresh, and did all of it come in
 * @param alerts what somebody has to look after now, each with where
 * @param empty what to do first, while nothing has come in; else null
 * @param waiting previews that wait to be applied or thrown away
 * @param kinds what can be uploaded
 * @param limits how large an upload may be and how long things are kept
 * @param history the newest runs
 */
public record SourcesPage(
        String lead,
        List<Link> alerts,
        @Nullable Notice empty,
        List<Source> sources,
        List<Link> waiting,
        List<Choice> kinds,
        String limits,
        List<Past> history) {
    public SourcesPage {
        alerts = List.copyOf(alerts);
        sources = List.copyOf(sources);
        waiting = List.copyOf(waiting);
        kinds = List.copyOf(kinds);
        history = List.copyOf(history);
    }

    /** How something went: a word with an icon. */
    public enum Mark {
        GOOD,
        LOOK,
        WAIT
    }

    /**
     * One source with its last import.
     *
     * @param age when that was, in words
     * @param lastGood when it last came in, where that was another time; else empty
     * @param line its last days, drawn and said
     * @param keep what is agreed about it
     */
    public record Source(
            Link name,
            String what,
            String age,
            String lastGood,
            Mark mark,
            String markWord,
            Counts counts,
            Line line,
            Keep keep) {}

    /** The last days of a source. */
    public record Line(Content drawing, String said) {}

    /**
     * What is agreed about a source, to be changed.
     *
     * @param kind and {@code source} name it in the forms
     * @param promise what was promised, in words; empty when nothing was
     * @param days the same as a number; empty when nothing was
     * @param pause the button that pauses or resumes it
     */
    public record Keep(String kind, String source, String promise, String days, PostButton pause) {}

    /** What came of the rows: ready numbers. */
    public record Counts(
            String fresh, String changed, String gone, String unchanged, String refused) {}

    /** Something to choose. */
    public record Choice(String value, String label) {}

    /** One run of the history. */
    public record Past(Link what, String when, String who, String outcome, Counts counts) {}
}
