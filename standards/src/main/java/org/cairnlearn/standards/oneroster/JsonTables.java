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

/**
 * The collections of a service as OneRoster's tables: JSON has objects where CSV has ids.
 *
 * @param sources each collection's documents, in their order
 * @param places how the place of a record is told
 * @param changes whether they hold only what changed
 */
record JsonTables(
        String format, Map<RosterFile, List<TextSource>> sources, Places places, boolean changes)
        implements RosterTables {
    /** How a record is found again by whoever reads of a problem. */
    enum Places {
        /** By its place in the document, which is at hand. */
        POINTER,
        /** By its address in the service, whose pages are not kept. */
        ADDRESS
    }

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
        var documents = sources.getOrDefault(table, List.of());
        if (!documents.isEmpty()) {
            return documents.stream().map(TextSource::name).toList();
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
        return changes;
    }

    @Override
    public Optional<FileCount> read(Part part, TableFormat format, Problems problems, RowSink sink)
            throws IOException {
        var source =
                sources.getOrDefault(part.table(), List.of()).stream()
                        .filter(one -> one.name().equals(part.file()))
                        .findFirst()
                        .orElseThrow();
        return new JsonRecords(source, prefix(), problems)
                .read(part.table().collection(), record -> sink.take(row(part, format, record)));
    }

    /** Every column that the standard requires is there, if need be empty. */
    private BuiltRow row(Part part, TableFormat format, JsonRecords.JsonRecord record) {
        var placed = placed(part.table(), record);
        var row = new BuiltRow(record.line());
        for (String column : format.required()) {
            row.put(column, "", new Origin(property(column), placed.pointer(property(column))));
        }
        record.values()
                .forEach((property, values) ->
                        row.put(
                                column(part.table(), property),
                                values,
                                new Origin(property, placed.pointer(property))));
        return row;
    }

    private JsonRecords.JsonRecord placed(RosterFile table, JsonRecords.JsonRecord record) {
        var id = String.join("", record.values().getOrDefault("sourcedId", List.of()));
        return places == Places.POINTER || id.isBlank()
                ? record
                : new JsonRecords.JsonRecord(
                        record.line(), RestPages.address(table, id), record.values());
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
