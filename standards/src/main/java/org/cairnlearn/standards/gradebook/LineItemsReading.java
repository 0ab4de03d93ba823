package org.cairnlearn.standards.gradebook;

import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a file of line items.
 *
 * @param count null when the file was refused as a whole; a problem says why
 */
public record LineItemsReading(
        String file, List<LineItemRow> rows, @Nullable FileCount count, List<Problem> problems) {
    /** The name of the format in reports. */
    public static final String FORMAT = "oneroster-lineitems";

    public LineItemsReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
