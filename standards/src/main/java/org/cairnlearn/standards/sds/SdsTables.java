package org.cairnlearn.standards.sds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.RosterTables;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.RowSink;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.Verdict;

/** What both versions have in common: which file holds what, and that every file names all. */
abstract sealed class SdsTables implements RosterTables permits Sds1Tables, Sds2Tables {
    private final Bundle files;

    SdsTables(Bundle files) {
        this.files = files;
    }

    /** The files that hold rows of each table. */
    abstract Map<RosterFile, List<SdsTable>> tables();

    /** Whether the format can do without this file. */
    abstract boolean mayLack(String file);

    final Bundle files() {
        return files;
    }

    final List<SdsTable> of(RosterFile table) {
        return tables().getOrDefault(table, List.of());
    }

    @Override
    public String prefix() {
        return SdsCsv.PREFIX;
    }

    @Override
    public boolean isDelta(RosterFile table) {
        return false;
    }

    @Override
    public boolean isComplete(RosterFile table) {
        return of(table).stream()
                .allMatch(one -> mayLack(one.file()) || files.find(one.file()).isPresent());
    }

    @Override
    public List<String> open(RosterFile table, Problems problems) {
        var found = new ArrayList<String>();
        for (SdsTable one : of(table)) {
            var source = files.find(one.file());
            if (source.isPresent()) {
                found.add(one.label().replace(one.file(), source.get().name()));
            } else if (!mayLack(one.file()) && one.label().equals(one.file())) {
                problems.add(
                        Problem.error(prefix() + ".missing-file", one.file())
                                .saying(
                                        "There is no such file here.",
                                        "Send %s in the same folder as the others."
                                                .formatted(one.file())));
            }
        }
        return found;
    }

    @Override
    public String fileOf(Part part) {
        int end = part.file().indexOf(" (");
        return end < 0 ? part.file() : part.file().substring(0, end);
    }

    @Override
    public Optional<FileCount> read(Part part, TableFormat format, Problems problems, RowSink sink)
            throws IOException {
        for (SdsTable one : of(part.table())) {
            var source = files.find(one.file());
            if (source.isPresent()
                    && part.file().equals(one.label().replace(one.file(), source.get().name()))) {
                return read(one, part, problems, sink);
            }
        }
        return Optional.empty();
    }

    /** Rows that say nothing new for a table are not counted with it. */
    private Optional<FileCount> read(SdsTable one, Part part, Problems problems, RowSink sink)
            throws IOException {
        var passedOver = new long[1];
        boolean whole = one.label().equals(one.file());
        return Table.read(
                        files.find(one.file()).orElseThrow(),
                        one.format(),
                        whole ? problems : problem -> {},
                        row -> {
                            var built = one.row().apply(row);
                            if (built.isEmpty()) {
                                passedOver[0]++;
                                return Verdict.REPEATED;
                            }
                            return sink.take(built.get());
                        })
                .map(count ->
                        new FileCount(
                                part.file(),
                                count.rows() - passedOver[0],
                                count.refused(),
                                count.repeated() - passedOver[0],
                                count.whole()));
    }
}
