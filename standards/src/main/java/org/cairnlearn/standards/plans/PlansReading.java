package org.cairnlearn.standards.plans;

import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a table of past plans.
 *
 * @param count null when the file was refused as a whole; a problem says why
 */
public record PlansReading(
        String file, List<PlanRow> rows, @Nullable FileCount count, List<Problem> problems) {
    /** The name of the format in reports. */
    public static final String FORMAT = "plans-table";

    public PlansReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
