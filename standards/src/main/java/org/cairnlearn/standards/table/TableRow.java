package org.cairnlearn.standards.table;

/** One row of a table, read by the names of its columns. */
public final class TableRow {
    private final Header header;
    private final CsvLine line;

    TableRow(Header header, CsvLine line) {
        this.header = header;
        this.line = line;
    }

    /** The physical line on which the row starts, counted from 1. */
    public long line() {
        return line.line();
    }

    /** Whether the table has this column. */
    public boolean has(String column) {
        return header.has(column);
    }

    /** The cell without spaces at its ends; empty if blank or if there is no such column. */
    public String text(String column) {
        return Text.strip(raw(column));
    }

    /** The cell as it stands in the file; empty if there is no such column. */
    public String raw(String column) {
        int place = header.place(column);
        return place < 0 || place >= line.cells().size() ? "" : line.cells().get(place);
    }

    /** The column's name as this file writes it. */
    public String written(String column) {
        return header.written(column);
    }
}
