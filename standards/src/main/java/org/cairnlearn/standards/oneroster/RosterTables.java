package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.RowSink;
import org.cairnlearn.standards.table.TableFormat;

/**
 * A roster as tables with OneRoster's columns, whatever files it comes from. Other formats say the
 * same things in other words: they are put into these words first, so that one set of checks holds
 * for all of them.
 */
public interface RosterTables {
    /** The name of the format in reports, such as {@code oneroster-1.1-csv}. */
    String format();

    /** First part of the codes of problems, such as {@code oneroster}. */
    String prefix();

    /**
     * The files that have rows of this table, each to be read, in this order; none if the table is
     * not there, and the problems then say so where it should be. Asked once.
     */
    List<String> open(RosterFile table, Problems problems);

    /** Whether the table holds only what changed. */
    boolean isDelta(RosterFile table);

    /** Whether the opened files together name everything of this table that there is. */
    default boolean isComplete(RosterFile table) {
        return !isDelta(table);
    }

    /**
     * Reads the rows of one file of the table.
     *
     * @return what became of the rows, or empty if the file was refused as a whole
     */
    Optional<FileCount> read(Part part, TableFormat format, Problems problems, RowSink sink)
            throws IOException;

    /** The name of the part's file, where several parts of one file are counted apart. */
    default String fileOf(Part part) {
        return part.file();
    }

    /** What one file has of one table. */
    record Part(RosterFile table, String file) {}
}
