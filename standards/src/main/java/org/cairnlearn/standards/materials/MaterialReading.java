package org.cairnlearn.standards.materials;

import java.util.List;
import java.util.Set;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;

/**
 * What stood in files of materials.
 *
 * @param courses of OATutor
 * @param rows of a school's own table
 * @param counts one for each file that could be read
 * @param refusedIds ids of rows and lessons of which something was refused
 */
public record MaterialReading(
        List<Course> courses,
        List<MaterialRow> rows,
        List<FileCount> counts,
        Set<String> refusedIds,
        List<Problem> problems) {
    /** The names of the formats in reports. */
    public static final String OATUTOR = "oatutor";

    public static final String TABLE = "materials-table";

    public MaterialReading {
        courses = List.copyOf(courses);
        rows = List.copyOf(rows);
        counts = List.copyOf(counts);
        refusedIds = Set.copyOf(refusedIds);
        problems = List.copyOf(problems);
    }

    /** What kind of files these were. */
    public String format() {
        return courses.isEmpty() ? counts.isEmpty() ? "unknown" : TABLE : OATUTOR;
    }

    /** Nothing could be read of it. */
    static MaterialReading nothing(List<Problem> problems) {
        return new MaterialReading(List.of(), List.of(), List.of(), Set.of(), problems);
    }
}
