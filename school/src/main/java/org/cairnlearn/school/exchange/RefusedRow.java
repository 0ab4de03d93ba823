package org.cairnlearn.school.exchange;

import java.util.List;

/**
 * A row as it stood in a file.
 *
 * @param line the physical line on which it starts
 * @param reason why it was refused; empty for the header
 */
public record RefusedRow(String file, long line, String reason, List<String> cells) {
    public RefusedRow {
        cells = List.copyOf(cells);
    }
}
