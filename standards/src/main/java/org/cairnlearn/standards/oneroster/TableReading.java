package org.cairnlearn.standards.oneroster;

import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.spool.Spool;

/**
 * What came of one table.
 *
 * @param files what became of the rows, for each file that has some of the table's rows
 * @param refusedIds ids of rows that were refused, as far as they could be read: these records are
 *     not gone, they only could not be taken in this time
 * @param extent what may be concluded from a record that is not named
 */
public record TableReading(List<FileCount> files, List<String> refusedIds, Extent extent) {
    /** How much of what there is a table names. */
    public enum Extent {
        /** Everything: what it lacks is gone. */
        ALL,
        /** Everything of what was sent, but not all was sent or could be read. */
        PART,
        /** Only what changed. */
        CHANGES
    }

    public TableReading {
        files = List.copyOf(files);
        refusedIds = Spool.copyOf(refusedIds);
    }

    /** The sum of all files, under the first one's name. */
    public FileCount total() {
        return files.stream()
                .reduce((a, b) ->
                        new FileCount(
                                a.file(),
                                a.rows() + b.rows(),
                                a.refused() + b.refused(),
                                a.repeated() + b.repeated(),
                                a.whole() && b.whole()))
                .orElseThrow();
    }
}
