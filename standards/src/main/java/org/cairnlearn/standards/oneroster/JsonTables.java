package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.BuiltRow;
import org.cairnlearn.standards.table.BuiltRow.Origin;
import org.cairnlearn.standards.table.RowSink;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;

/** The collections of a dump as OneRoster's tables: JSON has objects where CSV has ids. */
record JsonTables(String format, Map<RosterFile, TextSource> sources) implements RosterTables {
    /** Properties that are columns of another name; all others are named alike. */
    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry("parent", "parentSourcedId"),
                    Map.entry("course", "courseSourcedId"),
                    Map.entry("school", "schoolSourcedId"),
                    Map.entry("org", "orgSourcedId"),
                    Map.entry("orgs", "orgSourcedIds"),
                    Map.entry("terms", "termSourcedIds"),
                    Map.entry("class", "classSourcedId"),
                    Map.entry("user", "userSourcedId"),
                    Map.entry("agents", "agentSourcedIds"));

    @Override
    public String prefix() {
        return RosterFormats.PREFIX;
    }

    @Override
    public List<String> open(RosterFile table, Problems problems) {
        var source = sources.get(table);
        if (source != null) {
            return List.of(source.name());
        }
        if (table != RosterFile.ROLES && table != RosterFile.RELATIONSHIPS) {
            problems.add(
                    Problem.warning(prefix() + ".missing-file", table.collection() + ".json")
                            .saying(
                                    "No file here holds %s, so that nothing is known of them."
                                            .formatted(table.collection()),
                                    "Add the service's answer for %s to the dump."
                                            .formatted(table.collection())));
        }
        return List.of();
    }

    @Override
    public boolean isDelta(RosterFile table) {
        return false;
    }

    @Override
    public Optional<FileCount> read(Part part, TableFormat format, Problems problems, RowSink sink)
            throws IOException {
        var source = sources.get(part.table());
        if (source == null) {
            return Optional.empty();
        }
        return new JsonRecords(source, prefix(), problems)
                .read(part.table().collection(), record -> sink.take(row(part, format, record)));
    }

    /** Every column that the standard requires is there, if need be empty. */
    private static BuiltRow row(Part part, TableFormat format, JsonRecords.JsonRecord record) {
        var row = new BuiltRow(record.line());
        for (String column : format.required()) {
            row.put(column, "", new Origin(property(column), record.pointer(property(column))));
        }
        record.values()
                .forEach((property, values) ->
                        row.put(
                                column(part.table(), property),
                                values,
                                new Origin(property, record.pointer(property))));
        return row;
    }

    private static String column(RosterFile table, String property) {
        return table == RosterFile.COURSES && property.equals("schoolYear")
                ? "schoolYearSourcedId"
                : COLUMNS.getOrDefault(property, property);
    }

    private static String property(String column) {
        return COLUMNS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(column);
    }
}
