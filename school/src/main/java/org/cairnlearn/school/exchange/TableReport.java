package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.standards.Problem;

/**
 * The report of an import that reads one table and writes in one transaction.
 *
 * @param format the name of the format
 * @param file the table's name
 * @param problems what was found while it was read
 */
record TableReport(String format, String file, List<Problem> problems) {
    TableReport {
        problems = List.copyOf(problems);
    }

    /** Nothing of the table could be taken in. */
    ImportReport refused() {
        return new ImportReport(format, false, List.of(FileCount.refused(file, 0)), problems);
    }

    /**
     * Every good row was taken in, or would be; says so to whoever waits for it.
     *
     * @param more what was found while the rows were taken in
     */
    ImportReport done(ImportWish wish, FileCount count, List<Problem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        if (!wish.dryRun()) {
            wish.committed().accept(count.rows() - count.refused());
        }
        return new ImportReport(format, !wish.dryRun(), List.of(count), all);
    }
}
