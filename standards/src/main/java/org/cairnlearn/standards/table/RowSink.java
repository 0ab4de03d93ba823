package org.cairnlearn.standards.table;

/** Takes the rows of a table one after the other. */
@FunctionalInterface
public interface RowSink {
    /** Reads one row; the row is only good during this call. */
    Verdict take(TableRow row);
}
