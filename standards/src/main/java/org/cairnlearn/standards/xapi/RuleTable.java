package org.cairnlearn.standards.xapi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/**
 * Which statements are evidence: a CSV table with the columns {@code verb}, {@code activity},
 * {@code competency} and {@code score}, the first rule first.
 */
public final class RuleTable {
    private static final String PREFIX = "activity-rules";

    private RuleTable() {}

    /** Where in a result the score stands. */
    public enum Score {
        SCALED,
        RAW,
        SUCCESS,
        COMPLETION
    }

    /**
     * One row.
     *
     * @param verb an IRI; * for any
     * @param activity an IRI; with * at its end all that begin so
     * @param competency by its code
     */
    public record Row(long line, String verb, String activity, String competency, Score score) {}

    /**
     * Reads the table. Good rows are kept, problems are named by line and column.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<Row> read(Path file, Problems problems) throws IOException {
        var source = TextSource.of(file);
        var rows = new ArrayList<Row>();
        var columns =
                TableFormat.of(
                        PREFIX, List.of("verb", "activity", "competency", "score"), List.of());
        Table.read(
                source,
                columns,
                problems,
                row -> {
                    var cells = new Cells(row, source.name(), PREFIX, problems);
                    var verb = cells.required("verb");
                    var activity = cells.required("activity");
                    var competency = cells.required("competency");
                    var score = cells.required("score");
                    if (!cells.good() || !isGood(cells, verb, activity, score)) {
                        return Verdict.REFUSED;
                    }
                    rows.add(
                            new Row(
                                    row.line(),
                                    verb,
                                    activity,
                                    competency,
                                    Score.valueOf(score.toUpperCase(Locale.ROOT))));
                    return Verdict.KEPT;
                });
        return rows;
    }

    private static boolean isGood(Cells cells, String verb, String activity, String score) {
        if (!verb.equals("*") && !Form.IRI.fits(verb)) {
            cells.refuse(
                    "verb",
                    "not-an-iri",
                    "The verb is no IRI.",
                    "Write it as statements do, or * for any verb.");
            return false;
        }
        if (!activity.equals("*") && !Form.IRI.fits(activity)) {
            cells.refuse(
                    "activity",
                    "not-an-iri",
                    "The activity is no IRI.",
                    "Write it as statements do; a * at its end stands for all that begin so.");
            return false;
        }
        if (!score.matches("(?i)scaled|raw|success|completion")) {
            cells.refuse(
                    "score",
                    "unknown-score",
                    "There is no such way to score.",
                    "Write scaled, raw, success or completion.");
            return false;
        }
        return true;
    }
}
