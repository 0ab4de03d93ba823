package org.cairnlearn.standards.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of a CSV file as it stands there, whatever it means: to be handed back to somebody when it
 * could not be taken in.
 *
 * @param line the physical line on which the row starts
 */
public record RawRow(long line, List<String> cells) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /**
     * The header and the rows that start on these lines, as far as the file can be read.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static List<RawRow> at(TextSource source, Set<Long> lines) throws IOException {
        var found = new ArrayList<RawRow>();
        var encoding = TextEncoding.detect(source, "raw", _ -> {});
        if (encoding.isEmpty()) {
            return found;
        }
        try (var reader = Table.csv().build(new CsvLines(), encoding.get().reader(source))) {
            var first = true;
            for (var line : reader) {
                if (first || lines.contains(line.line())) {
                    found.add(new RawRow(line.line(), line.cells()));
                }
                first = false;
            }
        } catch (CsvParseException broken) {
            return found; // what comes after a quotation mark without a partner is no row
        }
        return found;
    }
}
