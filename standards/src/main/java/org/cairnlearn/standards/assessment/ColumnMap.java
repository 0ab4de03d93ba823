package org.cairnlearn.standards.assessment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/**
 * Which column of a table of test results holds what. As a file it is a CSV table with the columns
 * {@code field}, {@code column} and {@code value}: a field is held by a column, or has one value
 * for all rows.
 */
public record ColumnMap(Map<ResultField, ResultColumn> columns) {
    private static final String PREFIX = "column-map";

    public ColumnMap {
        columns = Map.copyOf(columns);
    }

    /** The fields that no result is complete without and that have no column here. */
    public List<ResultField> missing() {
        return Arrays.stream(ResultField.values())
                .filter(field -> field.needed() && !columns.containsKey(field))
                .toList();
    }

    /**
     * Reads a map. What is wrong with it is told by line and column, and what is missing by name.
     *
     * @return empty if it cannot be used
     * @throws IOException if the file cannot be read
     */
    public static Optional<ColumnMap> read(Path file, Problems problems) throws IOException {
        var source = TextSource.of(file);
        var columns = new EnumMap<ResultField, ResultColumn>(ResultField.class);
        var count =
                Table.read(
                        source,
                        TableFormat.of(PREFIX, List.of("field"), List.of("column", "value")),
                        problems,
                        row -> take(new Cells(row, source.name(), PREFIX, problems), columns));
        if (count.isEmpty() || count.get().refused() > 0) {
            return Optional.empty();
        }
        var map = new ColumnMap(columns);
        map.missing().forEach(field -> problems.add(isMissing(source.name(), field)));
        return map.missing().isEmpty() ? Optional.of(map) : Optional.empty();
    }

    private static Problem isMissing(String file, ResultField field) {
        return Problem.error(PREFIX + ".missing-field", file)
                .field(field.word())
                .saying(
                        "The map does not say where %s is found.".formatted(field.word()),
                        "Add a row for %s with the heading of its column, or with a value that holds for all rows."
                                .formatted(field.word()));
    }

    private static Verdict take(Cells cells, Map<ResultField, ResultColumn> columns) {
        var word = cells.required("field").toLowerCase(Locale.ROOT);
        var field = ResultField.of(word);
        if (field.isEmpty()) {
            cells.refuse(
                    "field",
                    "unknown-field",
                    "There is no such field.",
                    "Write one of: %s.".formatted(String.join(", ", ResultField.words())));
            return Verdict.REFUSED;
        }
        var heading = cells.optional("column");
        var value = cells.optional("value");
        if (heading.isEmpty() == value.isEmpty()) {
            cells.refuse(
                    "column",
                    "column-or-value",
                    "A field has a column or one value for all rows, not both and not neither.",
                    "Fill in either column or value on this line.");
            return Verdict.REFUSED;
        }
        var column =
                heading.isEmpty()
                        ? new ResultColumn.Same(value)
                        : new ResultColumn.Heading(heading);
        if (columns.putIfAbsent(field.get(), column) != null) {
            cells.refuse(
                    "field",
                    "repeated-field",
                    "An earlier row says where this field is found.",
                    "Remove one of the two rows.");
        }
        return cells.verdict();
    }
}
