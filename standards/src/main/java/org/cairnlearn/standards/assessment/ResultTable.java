package org.cairnlearn.standards.assessment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/** A table of test results (CSV), read by a map of its columns. */
public final class ResultTable {
    private static final String PREFIX = "test-results";

    private final String file;
    private final Map<ResultField, ResultColumn> columns;
    private final Problems problems;

    private ResultTable(String file, ColumnMap map, Problems problems) {
        this.file = file;
        this.columns = map.columns();
        this.problems = problems;
    }

    /**
     * Reads all good rows. A table that lacks a column of the map is refused, and the column named.
     *
     * @return what became of the rows; empty if the file was refused as a whole
     * @throws IOException if the file cannot be read
     */
    public static Optional<FileCount> read(
            Path path, ColumnMap map, Consumer<ResultRow> rows, Problems problems)
            throws IOException {
        var source = TextSource.of(path);
        var table = new ResultTable(source.name(), map, problems);
        return Table.read(
                source,
                new TableFormat(PREFIX, table.headings(), List.of(), _ -> true),
                problems,
                row -> table.take(row, rows));
    }

    /** Two fields may be held by one column. */
    private List<String> headings() {
        var headings = new TreeSet<String>();
        columns.values()
                .forEach(column -> {
                    switch (column) {
                        case ResultColumn.Heading(var heading) ->
                                headings.add(heading.strip().toLowerCase(Locale.ROOT));
                        case ResultColumn.Same(var _) -> {}
                    }
                });
        return List.copyOf(headings);
    }

    private Verdict take(TableRow row, Consumer<ResultRow> rows) {
        var cells = new ResultCells(new Cells(row, file, PREFIX, problems), columns);
        var student = cells.text(ResultField.STUDENT);
        var test = cells.test();
        var scores = cells.scores();
        if (test.isEmpty() || scores.isEmpty() || student.isEmpty()) {
            return Verdict.REFUSED;
        }
        rows.accept(
                new ResultRow(
                        new ResultRow.Place(file, row.line()),
                        cells.id(student, test.get()),
                        student,
                        test.get(),
                        scores.get()));
        return Verdict.KEPT;
    }
}
