package org.cairnlearn.standards.responselog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/**
 * A response log: a CSV file (RFC 4180), plain or packed with gzip, with the columns {@code
 * student}, {@code seq}, {@code skills} (ids joined by semicolons, may be blank), {@code correct}
 * (0 or 1) or {@code score} and {@code max} (whole numbers), and, where known, {@code item}, {@code
 * t} (seconds) and {@code split}. A student's rows stand together, {@code seq} grows and {@code t}
 * does not fall. Where a row has both, score and max count, since they say more.
 */
public final class ResponseLog {
    static final String PREFIX = "responses";
    private static final List<String> ALWAYS = List.of("student", "seq", "skills");
    private static final List<String> RIGHT = List.of("correct");
    private static final List<String> GRADED = List.of("score", "max");

    private final TextSource source;
    private final TableFormat format;

    private ResponseLog(TextSource source, TableFormat format) {
        this.source = source;
        this.format = format;
    }

    /**
     * A log in a file. Its header is looked at now; its rows are read by each {@link #forEach}.
     *
     * @throws IOException if the file cannot be read
     */
    public static ResponseLog open(Path file) throws IOException {
        var source = TextSource.of(file);
        List<String> header = Table.headerOf(source);
        boolean right = header.contains("correct");
        boolean graded =
                right ? header.containsAll(GRADED) : GRADED.stream().anyMatch(header::contains);
        var required = new ArrayList<>(ALWAYS);
        required.addAll(graded && !right ? GRADED : RIGHT);
        var optional = new ArrayList<>(List.of("item", "t", "split"));
        optional.addAll(graded && right ? GRADED : List.of());
        return new ResponseLog(source, TableFormat.of(PREFIX, required, optional));
    }

    /**
     * Reads all rows in their order; only one is in memory at a time. A row that breaks a rule is
     * refused with a problem, and the next one is held against the last good row.
     *
     * @return what became of the rows; empty if the file was refused as a whole
     * @throws IOException if the file cannot be read
     */
    public Optional<FileCount> forEach(Consumer<ResponseRow> rows, Consumer<Problem> problems)
            throws IOException {
        Problems sink = problems::accept;
        var rules = new ResponseRules(source.name(), sink);
        return Table.read(
                source,
                format,
                sink,
                row -> {
                    var response = rules.read(row);
                    response.ifPresent(rows);
                    return response.isPresent() ? Verdict.KEPT : Verdict.REFUSED;
                });
    }

    /**
     * One quick look over a log: how many rows, and how far they reach, so that times can be laid
     * back from a known end. Nothing is checked; a file that cannot be read as a log has no rows.
     *
     * @throws IOException if the file cannot be read
     */
    public static Span span(Path file) throws IOException {
        var source = TextSource.of(file);
        var unit = Table.headerOf(source).contains("t") ? Span.Unit.SECONDS : Span.Unit.PLACES;
        String column = unit == Span.Unit.SECONDS ? "t" : "seq";
        var largest = new Largest();
        var count =
                Table.read(
                        source,
                        new TableFormat(PREFIX, List.of(column), List.of(), name -> true),
                        problem -> {},
                        row -> largest.take(row, column));
        return new Span(count.map(FileCount::rows).orElse(0L), largest.value, unit);
    }

    /** The largest finite number met. */
    private static final class Largest {
        private double value;

        Verdict take(TableRow row, String column) {
            double number = Numbers.parse(row.text(column));
            if (Double.isFinite(number) && number > value) {
                value = number;
            }
            return Verdict.KEPT;
        }
    }
}
