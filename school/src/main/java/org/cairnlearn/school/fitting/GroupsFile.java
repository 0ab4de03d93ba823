package org.cairnlearn.school.fitting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/** Which group each student is in: a CSV table with the columns student and group. */
final class GroupsFile {
    private static final String PREFIX = "groups";

    private GroupsFile() {}

    static Map<String, String> read(Path file, Problems problems) throws IOException {
        var source = TextSource.of(file);
        var groups = new LinkedHashMap<String, String>();
        Table.read(
                source,
                TableFormat.of(PREFIX, List.of("student", "group"), List.of()),
                problems,
                row -> {
                    var cells = new Cells(row, source.name(), PREFIX, problems);
                    String student = cells.required("student");
                    String group = cells.required("group");
                    if (cells.good()) {
                        groups.put(student, group);
                    }
                    return cells.good() ? Verdict.KEPT : Verdict.REFUSED;
                });
        return groups;
    }
}
