package org.cairnlearn.standards.edfi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.RosterTables;
import org.cairnlearn.standards.table.RowSink;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;

/** The interchanges' records as OneRoster's tables. */
final class EdfiTables implements RosterTables {
    /** Where some systems cut every text. */
    private static final int CUT = 255;

    private final Map<TextSource, Interchange> files;
    private final EdfiRows rows;
    private final Set<Interchange> missed = new HashSet<>();

    private EdfiTables(Map<TextSource, Interchange> files, EdfiRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /** Goes through all files once, to know what records say of each other. */
    static EdfiTables of(Map<TextSource, Interchange> files) throws IOException {
        var known = new Known();
        for (TextSource source : files.keySet()) {
            XmlRecords.read(source, problem -> {}, known::take);
        }
        return new EdfiTables(files, new EdfiRows(known));
    }

    @Override
    public String format() {
        return "edfi-xml";
    }

    @Override
    public String prefix() {
        return EdfiXml.PREFIX;
    }

    @Override
    public boolean isDelta(RosterFile table) {
        return false;
    }

    @Override
    public boolean isComplete(RosterFile table) {
        return files.values().containsAll(Interchange.neededFor(table));
    }

    @Override
    public List<String> open(RosterFile table, Problems problems) {
        var found = new ArrayList<String>();
        for (Interchange interchange : Interchange.values()) {
            if (interchange.has(table)) {
                files.forEach((source, holds) -> {
                    if (holds == interchange) {
                        found.add(source.name());
                    }
                });
            }
        }
        for (Interchange needed : Interchange.neededFor(table)) {
            if (!files.containsValue(needed) && missed.add(needed)) {
                problems.add(missing(needed));
            }
        }
        return found;
    }

    private static Problem missing(Interchange interchange) {
        return Problem.warning(EdfiXml.PREFIX + ".missing-file", interchange.fileName())
                .saying(
                        "No file here is this interchange, so that nothing is known of what it"
                                + " holds.",
                        "Export %s as well, and send all files together."
                                .formatted(interchange.fileName()));
    }

    @Override
    public Optional<FileCount> read(Part part, TableFormat format, Problems problems, RowSink sink)
            throws IOException {
        for (TextSource source : files.keySet()) {
            if (source.name().equals(part.file())) {
                return Optional.of(new Reading(source, problems, sink).read(part.table()));
            }
        }
        return Optional.empty();
    }

    /** One pass over a file for one table. */
    private final class Reading {
        private final TextSource source;
        private final Problems problems;
        private final RowSink sink;
        private long count;
        private long refused;
        private long repeated;

        Reading(TextSource source, Problems problems, RowSink sink) {
            this.source = source;
            this.problems = problems;
            this.sink = sink;
        }

        FileCount read(RosterFile table) throws IOException {
            boolean whole = XmlRecords.read(source, problems, element -> take(table, element));
            return new FileCount(source.name(), count, refused, repeated, whole);
        }

        private void take(RosterFile table, XmlElement element) {
            var row = rows.row(table, element);
            if (row.isEmpty()) {
                return;
            }
            count++;
            warnOfCutTexts(element);
            switch (sink.take(row.get())) {
                case KEPT -> {}
                case REPEATED -> repeated++;
                case REFUSED -> refused++;
            }
        }

        private void warnOfCutTexts(XmlElement element) {
            if (element.text().length() == CUT) {
                problems.add(
                        Problem.warning(EdfiXml.PREFIX + ".cut-text", source.name())
                                .at(element.place().line())
                                .column(element.name())
                                .field(element.name())
                                .pointer(element.place().pointer())
                                .saying(
                                        "The text is exactly 255 letters long, where some systems"
                                                + " cut; its end may be missing.",
                                        "Compare it with the source, and shorten it there."));
            }
            element.children().forEach(this::warnOfCutTexts);
        }
    }
}
