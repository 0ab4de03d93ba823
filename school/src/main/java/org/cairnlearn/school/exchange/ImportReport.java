package org.cairnlearn.school.exchange;

import java.util.List;
import org.cairnlearn.standards.Problem;

/**
 * What an import did, or with a dry run would have done.
 *
 * @param format the recognised format ("oneroster-1.1-csv", "coherence-map", "standards-table",
 *     "response-log")
 * @param applied whether the good rows are in (false: the whole input was refused, or it was a dry
 *     run)
 */
public record ImportReport(
        String format, boolean applied, List<FileCount> files, List<Problem> problems) {
    public ImportReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
