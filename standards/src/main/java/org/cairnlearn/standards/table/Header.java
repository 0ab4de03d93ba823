package org.cairnlearn.standards.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;

/** The first row of a table: which column stands where, and how this file writes its name. */
final class Header {
    private static final int MOST_NAMES_TOLD = 10;
    private static final int LONGEST_NAME_TOLD = 60;

    private final Map<String, Integer> places;
    private final Map<String, String> written;
    private final int width;

    private Header(Map<String, Integer> places, Map<String, String> written, int width) {
        this.places = places;
        this.written = written;
        this.width = width;
    }

    /** Empty if a required column is missing or a column stands there twice; problems say so. */
    static Optional<Header> of(CsvLine line, String file, TableFormat format, Problems problems) {
        var wanted = new HashMap<String, String>();
        format.columns().forEach(column -> wanted.put(TableFormat.normal(column), column));
        var places = new HashMap<String, Integer>();
        var written = new HashMap<String, String>();
        var unknown = new ArrayList<String>();
        boolean twice = false;
        for (int i = 0; i < line.cells().size(); i++) {
            String name = TableFormat.normal(line.cells().get(i));
            String column = wanted.get(name);
            if (column == null) {
                if (!name.isEmpty() && !format.quiet().test(name)) {
                    unknown.add(Text.strip(line.cells().get(i)));
                }
            } else if (places.putIfAbsent(column, i) == null) {
                written.put(column, Text.strip(line.cells().get(i)));
            } else {
                twice = true;
                problems.add(twice(line, file, format, column));
            }
        }
        boolean missing = missing(line, file, format, places, problems);
        if (missing || twice) {
            return Optional.empty();
        }
        if (!unknown.isEmpty()) {
            problems.add(unknown(line, file, format, unknown));
        }
        return Optional.of(new Header(places, written, line.count()));
    }

    int width() {
        return width;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Where the column stands, or -1. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    String written(String column) {
        return written.getOrDefault(column, column);
    }

    private static Problem twice(CsvLine line, String file, TableFormat format, String column) {
        return Problem.error(format.prefix() + ".duplicate-column", file)
                .at(line.line())
                .column(column)
                .field(column)
                .saying(
                        "The header names this column twice; nothing was read from the file.",
                        "Remove one of the two columns, or give it another name.");
    }

    private static boolean missing(
            CsvLine line,
            String file,
            TableFormat format,
            Map<String, Integer> places,
            Problems problems) {
        boolean missing = false;
        for (String column : format.required()) {
            if (!places.containsKey(column)) {
                missing = true;
                problems.add(
                        Problem.error(format.prefix() + ".missing-column", file)
                                .at(line.line())
                                .column(column)
                                .field(column)
                                .saying(
                                        "The header has no such column; nothing was read from the"
                                                + " file.",
                                        missingFix(line, column)));
            }
        }
        return missing;
    }

    private static String missingFix(CsvLine line, String column) {
        var separators = new TreeMap<String, Integer>();
        List.of(";", "\t", "|")
                .forEach(separator ->
                        separators.put(
                                separator,
                                line.cells().getFirst().split("[" + separator + "]").length));
        if (line.count() == 1 && separators.values().stream().anyMatch(parts -> parts > 1)) {
            return "The columns seem to be separated by something other than a comma. Save the file"
                    + " as comma-separated values.";
        }
        return "Add the column %s to the export. The first line of the file must be the header."
                .formatted(column);
    }

    private static Problem unknown(
            CsvLine line, String file, TableFormat format, List<String> names) {
        var told =
                names.stream()
                        .limit(MOST_NAMES_TOLD)
                        .map(n -> n.length() > LONGEST_NAME_TOLD ? "(a long name)" : n)
                        .toList();
        String more = names.size() > told.size() ? " and more" : "";
        return Problem.warning(format.prefix() + ".unknown-column", file)
                .at(line.line())
                .saying(
                        "These columns are not known and were not read: %s%s."
                                .formatted(String.join(", ", told), more),
                        "Nothing to do, unless one of them is a misspelt name.");
    }
}
