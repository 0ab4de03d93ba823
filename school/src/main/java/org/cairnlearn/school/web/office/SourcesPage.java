package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Where the school's data comes from.
 *
 * @param lead one sentence: is everything fresh, and did all of it come in
 * @param empty what to do first, while nothing has come in; else null
 * @param waiting previews that wait to be applied or thrown away
 * @param kinds what can be uploaded
 * @param limits how large an upload may be and how long things are kept
 * @param history the newest runs
 */
public record SourcesPage(
        String lead,
        @Nullable Notice empty,
        List<Source> sources,
        List<Link> waiting,
        List<Choice> kinds,
        String limits,
        List<Past> history) {
    public SourcesPage {
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
     */
    public record Source(
            Link name,
            String what,
            String age,
            String lastGood,
            Mark mark,
            String markWord,
            Counts counts) {}

    /** What came of the rows: ready numbers. */
    public record Counts(
            String fresh, String changed, String gone, String unchanged, String refused) {}

    /** Something to choose. */
    public record Choice(String value, String label) {}

    /** One run of the history. */
    public record Past(Link what, String when, String who, String outcome) {}
}
