package org.cairnlearn.standards.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the cells that fastcsv finds. Unlike its own handlers, it knows on which line the record
 * started that could not be ended, and cuts off rows with absurdly many cells.
 */
final class CsvLines extends AbstractBaseCsvCallbackHandler<CsvLine> {
    private static final int MOST_CELLS = 4096;

    private final List<String> cells = new ArrayList<>();
    private long line = 1;
    private int count;

    /** The line on which the record being read started. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] letters, int offset, int length, boolean quoted) {
        count++;
        if (count <= MOST_CELLS) {
            cells.add(length == 0 ? "" : new String(letters, offset, length));
        }
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(line, cells, count);
    }
}
