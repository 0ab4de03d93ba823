package org.cairnlearn.standards.table;

import java.util.List;

/** The cells of one record of a CSV file, and the physical line it starts on. */
record CsvLine(long line, List<String> cells, int count) {
    CsvLine {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> Text.strip(cell).isEmpty());
    }

    boolean isBlankFrom(int index) {
        return cells.subList(index, cells.size()).stream()
                .allMatch(cell -> Text.strip(cell).isEmpty());
    }

    int lineBreaks() {
        return cells.stream().mapToInt(Text::lineBreaks).sum();
    }
}
