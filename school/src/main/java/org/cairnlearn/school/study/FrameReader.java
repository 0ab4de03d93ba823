package org.cairnlearn.school.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.Severity;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/** Reads from a CSV file the columns that a plan names. */
final class FrameReader {
    /** Numbers of a study stay in memory. */
    private static final int MOST_ROWS = 3_000_000;

    private static final int MOST_CELLS = 18_000_000;

    private static final int MOST_PROBLEMS = 100;

    private FrameReader() {}

    static Frame read(Path path, Set<String> names) {
        return read(path, names, Set.of());
    }

    /**
     * @param maybe columns all of whose cells are missing where the file has none of that name
     */
    static Frame read(Path path, Set<String> needed, Set<String> maybe) {
        var source = TextSource.of(path);
        Set<String> names = new LinkedHashSet<>(needed);
        names.addAll(maybe);
        var optional = maybe.stream().filter(name -> !needed.contains(name)).toList();
        var format = new TableFormat("data", List.copyOf(needed), optional, unknown -> true);
        Map<String, Column> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.put(name, new Column()));
        var problems = new ProblemList(MOST_PROBLEMS);
        int[] rows = {0};
        int most = Math.min(MOST_ROWS, MOST_CELLS / Math.max(1, names.size()));
        try {
            Table.read(
                    source,
                    format,
                    problems,
                    row -> {
                        if (++rows[0] > most) {
                            throw new StudyRefused(List.of(large(source.name(), most)));
                        }
                        columns.forEach((name, column) -> column.add(row.text(name), row.line()));
                        return Verdict.KEPT;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var errors =
                problems.all().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList();
        if (!errors.isEmpty()) {
            throw new StudyRefused(errors);
        }
        if (rows[0] == 0) {
            throw new StudyRefused(List.of(empty(source.name())));
        }
        return new Frame(source.name(), rows[0], columns);
    }

    private static Problem large(String file, int most) {
        return Problem.error("data.large", file)
                .saying(
                        "The data have more than %,d rows, which is what memory holds of so many columns."
                                .formatted(most),
                        "Take a random sample, or sums of classes or schools.");
    }

    private static Problem empty(String file) {
        return Problem.error("data.empty", file)
                .saying("The data have no row.", "Give a file with a header and rows.");
    }
}
