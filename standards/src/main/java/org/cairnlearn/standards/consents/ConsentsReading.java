package org.cairnlearn.standards.consents;

import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a table of consents.
 *
 * @param count null when the file was refused as a whole; a problem says why
 */
public record ConsentsReading(
        String file, List<ConsentRow> rows, @Nullable FileCount count, List<Problem> problems) {
    /** The name of the format in reports. */
    public static final String FORMAT = "consents-table";

    public ConsentsReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
