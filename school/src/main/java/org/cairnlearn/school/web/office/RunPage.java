package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * One import: what came of it, or what it would change.
 *
 * @param here its address
 * @param title what was handed in
 * @param about the kind of file, who handed it in and when
 * @param lead one sentence: how it went
 * @param said what the last step did; empty when there was none
 * @param files what came of each file
 * @param problems the first of them
 * @param more how many problems are not shown; empty when all are
 * @param refused the files with refused rows, to download
 * @param kept how long these are kept
 * @param decision null unless this is a preview
 * @param undo null unless it can be undone
 * @param undone that it was; empty when not
 */
public record RunPage(
        String here,
        String title,
        String about,
        String lead,
        String said,
        @Nullable Table files,
        List<Trouble> problems,
        String more,
        List<Take> refused,
        String kept,
        @Nullable Decision decision,
        @Nullable Undo undo,
        String undone) {
    public RunPage {
        problems = List.copyOf(problems);
        refused = List.copyOf(refused);
    }

    /**
     * One thing wrong.
     *
     * @param where file, line and column
     * @param grave whether something was left out because of it
     */
    public record Trouble(List<String> where, boolean grave, String message, String fix) {
        public Trouble {
            where = List.copyOf(where);
        }
    }

    /**
     * What undoing it would do.
     *
     * @param table what would change, by kind of record
     */
    public record Undo(Table table, PostButton button) {}

    /**
     * What a preview asks for.
     *
     * @param stop why it stopped at a tenth; empty when it did not
     * @param missing whether the word that the stop asks for was forgotten
     */
    public record Decision(PostButton apply, PostButton discard, String stop, boolean missing) {}
}
