package org.cairnlearn.standards.table;

/** A row of a CSV file. */
record CsvRow(Header header, CsvLine cells) implements TableRow {
    @Override
    public long line() {
        return cells.line();
    }

    @Override
    public boolean has(String column) {
        return header.has(column);
    }

    @Override
    public String raw(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.cells().size() ? "" : cells.cells().get(place);
    }

    @Override
    public String written(String column) {
        return header.written(column);
    }
}
