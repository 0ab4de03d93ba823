package org.cairnlearn.standards.attendance;

import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a table of attendance.
 *
 * @param count null when the file was refused as a whole; a problem says why
 */
public record AttendanceReading(
        String file, List<AttendanceRow> rows, @Nullable FileCount count, List<Problem> problems) {
    /** The name of the format in reports. */
    public static final String FORMAT = "attendance-table";

    public AttendanceReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
