package org.cairnlearn.standards.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a table, read by the names of its columns. */
public interface TableRow {
    /** The physical line on which the row starts, counted from 1. */
    long line();

    /** Whether the table has this column. */
    boolean has(String column);

    /** The cell as it stands in the file; empty if there is no such column. */
    String raw(String column);

    /** The column's name as this file writes it. */
    String written(String column);

    /** Where the cell stands in a JSON or XML document; null in a table. */
    default @Nullable String pointer(String column) {
        return null;
    }

    /** The cell without spaces at its ends; empty if blank or if there is no such column. */
    default String text(String column) {
        return Text.strip(raw(column));
    }

    /** The parts of a cell, without blank ones and without repetitions, in their order. */
    default List<String> list(String column, char separator) {
        String text = text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.indexOf(separator) < 0) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(separator, start);
            end = end < 0 ? text.length() : end;
            String part = Text.strip(text.substring(start, end));
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
            start = end + 1;
        }
        return List.copyOf(parts);
    }
}
