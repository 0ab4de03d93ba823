package org.cairnlearn.school.exchange;

import java.util.List;
import org.cairnlearn.school.competency.Revision;
import org.cairnlearn.standards.Problem;

/**
 * What an import did, or with a dry run would have done.
 *
 * @param format the recognised format ("oneroster-1.1-csv", "coherence-map", "standards-table",
 *     "response-log")
 * @param applied whether the good rows are in (false: the whole input was refused, or it was a dry
 *     run)
 * @param revisions what a framework says otherwise than its version before, one by one
 */
public record ImportReport(
        String format,
        boolean applied,
        List<FileCount> files,
        List<Problem> problems,
        List<Revision> revisions) {
    public ImportReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        revisions = List.copyOf(revisions);
    }

    /** Of an import that brings no framework. */
    public ImportReport(
            String format, boolean applied, List<FileCount> files, List<Problem> problems) {
        this(format, applied, files, problems, List.of());
    }
}
