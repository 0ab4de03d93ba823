package org.cairnlearn.standards.responselog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Who a log's students are: a CSV table with the columns {@code student} and {@code person}.
 *
 * @param people for each student of the log, one person
 */
public record StudentMap(Map<String, String> people) {
    private static final String PREFIX = "student-map";

    public StudentMap {
        people = Map.copyOf(people);
    }

    /** The person that a student of the log is, if the table names one. */
    public Optional<String> find(String student) {
        return Optional.ofNullable(people.get(student));
    }

    /**
     * Reads the table. Good rows are kept, problems are named by line and column. A second person
     * for one student is refused; a second student for one person is kept with a warning, since two
     * histories would become one.
     *
     * @throws IOException if the file cannot be read
     */
    public static StudentMap read(Path file, Problems problems) throws IOException {
        var source = TextSource.of(file);
        var people = new HashMap<String, String>();
        var lineOf = new HashMap<String, Long>();
        var columns = TableFormat.of(PREFIX, List.of("student", "person"), List.of());
        Table.read(
                source,
                columns,
                problems,
                row -> {
                    var cells = new Cells(row, source.name(), PREFIX, problems);
                    String student = cells.required("student");
                    String person = cells.required("person");
                    if (!cells.good()) {
                        return Verdict.REFUSED;
                    }
                    String earlier = people.putIfAbsent(student, person);
                    if (earlier != null) {
                        return again(cells, earlier.equals(person));
                    }
                    warnOfSecondStudent(cells, lineOf.putIfAbsent(person, row.line()));
                    return Verdict.KEPT;
                });
        return new StudentMap(people);
    }

    private static Verdict again(Cells cells, boolean samePerson) {
        if (samePerson) {
            cells.warn(
                    "student",
                    "repeated-row",
                    "An earlier row says the same.",
                    "Remove one of the two.");
            return Verdict.REPEATED;
        }
        cells.refuse(
                "student",
                "duplicate-student",
                "An earlier row gives this student another person; that row was kept.",
                "Decide who it is, and remove the other row.");
        return Verdict.REFUSED;
    }

    private static void warnOfSecondStudent(Cells cells, @Nullable Long line) {
        if (line != null) {
            cells.warn(
                    "person",
                    "person-twice",
                    "Line %d names the same person for another student; their answers will be put"
                                    .formatted(line)
                            + " together.",
                    "Nothing to do if both are the same person.");
        }
    }
}
