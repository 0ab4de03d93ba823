package org.cairnlearn.school.web.kit;

import java.util.List;

/**
 * A table of ready words.
 *
 * @param caption what it shows
 * @param heads one per column
 * @param rows cells, the first of each row names the row
 */
public record Table(String caption, List<String> heads, List<List<String>> rows) {
    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "A row has %d cells under %d heads".formatted(row.size(), heads.size()));
            }
        }
    }
}
