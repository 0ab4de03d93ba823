package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.RowSink;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;

/** The CSV files of a OneRoster package, as its manifest says they were sent. */
record CsvTables(Bundle bundle, Manifest manifest) implements RosterTables {
    @Override
    public String format() {
        return manifest.version().format();
    }

    @Override
    public String prefix() {
        return RosterFormats.PREFIX;
    }

    @Override
    public List<String> open(RosterFile table, Problems problems) {
        if (table == RosterFile.RELATIONSHIPS) {
            return List.of(); // they stand in the users table
        }
        var source = bundle.find(table.fileName());
        return manifest.allows(table, source, problems) && source.isPresent()
                ? List.of(source.get().name())
                : List.of();
    }

    @Override
    public boolean isDelta(RosterFile table) {
        return manifest.findMode(table).filter(mode -> mode == Manifest.Mode.DELTA).isPresent();
    }

    @Override
    public Optional<FileCount> read(Part part, TableFormat format, Problems problems, RowSink sink)
            throws IOException {
        var source = bundle.find(part.file());
        return source.isEmpty()
                ? Optional.empty()
                : Table.read(source.get(), format, problems, sink);
    }
}
