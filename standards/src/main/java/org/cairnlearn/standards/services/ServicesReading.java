package org.cairnlearn.standards.services;

import java.util.List;
import java.util.Set;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a table of services.
 *
 * @param count null when the file was refused as a whole; a problem says why
 * @param refusedStudents the students of rows that were refused, as far as they could be read
 * @param nameless whether a row was refused of which not even the student is known
 */
public record ServicesReading(
        String file,
        List<ServiceRow> rows,
        @Nullable FileCount count,
        Set<String> refusedStudents,
        boolean nameless,
        List<Problem> problems) {
    /** The name of the format in reports. */
    public static final String FORMAT = "services-table";

    public ServicesReading {
        rows = List.copyOf(rows);
        refusedStudents = Set.copyOf(refusedStudents);
        problems = List.copyOf(problems);
    }
}
