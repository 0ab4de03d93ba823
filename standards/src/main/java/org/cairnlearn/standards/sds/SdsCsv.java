package org.cairnlearn.standards.sds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RosterReader;
import org.cairnlearn.standards.oneroster.RosterTables;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.ZipLimits;

/**
 * Reads a roster in the CSV formats of School Data Sync, a folder or a zip. Version 2.1 has
 * OneRoster's file names and other columns; version 1 has files of its own.
 */
public final class SdsCsv {
    static final String PREFIX = "sds";

    private static final Bundle.Wanted FILES = new Bundle.Wanted(PREFIX, names()::contains, false);

    private SdsCsv() {}

    /**
     * Reads a roster. All good rows are kept, all problems are named.
     *
     * @return empty if the files are not those of School Data Sync
     * @throws IOException if a file cannot be read from the disk
     */
    public static Optional<OneRosterPackage> read(Path path) throws IOException {
        var problems = new ProblemList();
        var bundle = Bundle.open(path, FILES, ZipLimits.USUAL, problems);
        if (bundle.isEmpty()) {
            return Optional.empty();
        }
        try (Bundle files = bundle.get()) {
            var tables = tables(files);
            return tables.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RosterReader.read(tables.get(), problems));
        }
    }

    private static Optional<RosterTables> tables(Bundle files) throws IOException {
        if (header(files, "roles.csv").contains("usersourcedid")
                || header(files, "classes.csv").contains("sessionsourcedids")) {
            return Optional.of(new Sds2Tables(files));
        }
        return header(files, "School.csv").contains("sis id")
                        || header(files, "Section.csv").contains("school sis id")
                ? Optional.of(new Sds1Tables(files))
                : Optional.empty();
    }

    private static List<String> header(Bundle files, String name) throws IOException {
        var source = files.find(name);
        return source.isEmpty() ? List.of() : Table.headerOf(source.get());
    }

    private static Set<String> names() {
        var names = new HashSet<String>();
        Sds1Tables.FILES.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        Sds2Tables.FILES.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return Set.copyOf(names);
    }
}
