package org.cairnlearn.standards.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that stands in no table with these columns: an object of a JSON or XML document, or a row
 * of a table whose columns have other names. Each cell remembers where it came from.
 */
public final class BuiltRow implements TableRow {
    /**
     * Where a cell's text comes from.
     *
     * @param written the name that the file has for it
     * @param pointer the place in a JSON or XML document; null for tables
     */
    public record Origin(String written, @Nullable String pointer) {}

    private record Cell(List<String> parts, Origin origin) {}

    private final long line;
    private final Map<String, Cell> cells = new HashMap<>();

    /** A row without cells that starts on this line. */
    public BuiltRow(long line) {
        this.line = line;
    }

    /** Sets a cell that no place of the file says, such as an id made of two others. */
    public BuiltRow put(String column, String text) {
        return put(column, text, new Origin(column, null));
    }

    /** Sets a cell. */
    public BuiltRow put(String column, String text, Origin origin) {
        cells.put(column, new Cell(List.of(text), origin));
        return this;
    }

    /** Sets a cell that has several parts, which may contain any separator. */
    public BuiltRow put(String column, List<String> parts, Origin origin) {
        cells.put(column, new Cell(List.copyOf(parts), origin));
        return this;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    @Override
    public String raw(String column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : String.join(",", cell.parts());
    }

    @Override
    public List<String> list(String column, char separator) {
        Cell cell = cells.get(column);
        return cell == null
                ? List.of()
                : cell.parts().stream()
                        .map(Text::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    @Override
    public String written(String column) {
        Cell cell = cells.get(column);
        return cell == null ? column : cell.origin().written();
    }

    @Override
    public @Nullable String pointer(String column) {
        Cell cell = cells.get(column);
        return cell == null ? null : cell.origin().pointer();
    }
}
