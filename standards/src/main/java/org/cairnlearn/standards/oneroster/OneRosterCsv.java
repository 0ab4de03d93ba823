package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.ZipLimits;

/**
 * Reads the rostering part of a OneRoster package: CSV files of version 1.1 (IMS OneRoster 1.1 CSV
 * Tables) or 1.2, in a folder or a zip, directly or in one folder inside. Each file is bulk or
 * delta, as the manifest says. Demographics are sensitive and nothing needs them yet, so
 * demographics.csv is not opened.
 *
 * <p>The records lie in a temporary file where they are many; forty bytes of memory for each.
 */
public final class OneRosterCsv {
    /** Columns that tell OneRoster from other formats with files of the same names. */
    private static final List<String> MARKS = List.of("datelastmodified", "schoolsourcedid");

    private static final Bundle.Wanted FILES =
            new Bundle.Wanted(RosterFormats.PREFIX, names()::contains, false);

    private OneRosterCsv() {}

    /**
     * Whether the folder or zip looks like OneRoster CSV: by its manifest, else by columns that
     * only OneRoster has. Microsoft's School Data Sync 2.1 uses the same file names and is not
     * taken.
     */
    public static boolean recognises(Path folderOrZip) throws IOException {
        if (!Files.exists(folderOrZip)) {
            return false;
        }
        var bundle = Bundle.open(folderOrZip, FILES, ZipLimits.USUAL, problem -> {});
        if (bundle.isEmpty()) {
            return false;
        }
        try (Bundle files = bundle.get()) {
            var manifest = files.find(Manifest.FILE);
            if (manifest.isPresent() && Manifest.recognises(manifest.get())) {
                return true;
            }
            for (RosterFile file : RosterFile.values()) {
                var source = files.find(file.fileName());
                if (source.isPresent() && isOneRoster(Table.headerOf(source.get()))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isOneRoster(List<String> header) {
        return header.contains("sourcedid") && MARKS.stream().anyMatch(header::contains);
    }

    /**
     * Reads a package. All good rows are kept, all problems are named; nothing is thrown because of
     * what stands in the files.
     *
     * @throws IOException if a file cannot be read from the disk
     */
    public static OneRosterPackage read(Path folderOrZip) throws IOException {
        return read(folderOrZip, ZipLimits.USUAL);
    }

    /**
     * Reads nothing but the organisations, so that it is soon known whose roster it is.
     *
     * @throws IOException if a file cannot be read from the disk
     */
    public static List<Row<Org>> readOrgs(Path folderOrZip) throws IOException {
        return read(folderOrZip, ZipLimits.USUAL, RosterReader::readOrgs).orgs();
    }

    static OneRosterPackage read(Path folderOrZip, ZipLimits limits) throws IOException {
        return read(folderOrZip, limits, RosterReader::read);
    }

    private interface Reading {
        OneRosterPackage of(RosterTables tables, ProblemList problems) throws IOException;
    }

    private static OneRosterPackage read(Path folderOrZip, ZipLimits limits, Reading reading)
            throws IOException {
        var problems = new ProblemList();
        var bundle = Bundle.open(folderOrZip, FILES, limits, problems);
        if (bundle.isEmpty()) {
            return nothing(problems);
        }
        try (Bundle files = bundle.get()) {
            if (files.isEmpty()) {
                if (problems.errors() == 0) {
                    problems.add(
                            Problem.error("oneroster.no-files", Bundle.name(folderOrZip))
                                    .saying(
                                            "There is no roster of a known format here.",
                                            "Name the folder, zip or file that holds OneRoster"
                                                    + " tables (orgs.csv, users.csv and the others), an"
                                                    + " Ed-Fi interchange or School Data Sync files."));
                }
                return nothing(problems);
            }
            boolean hasRoles = files.find(RosterFile.ROLES.fileName()).isPresent();
            var source = files.find(Manifest.FILE);
            var manifest =
                    source.isPresent()
                            ? Manifest.read(source.get(), hasRoles, problems)
                            : Manifest.none(hasRoles);
            return reading.of(new CsvTables(files, manifest), problems);
        }
    }

    private static OneRosterPackage nothing(ProblemList problems) {
        return OneRosterPackage.nothing(OneRosterVersion.V1_1.format(), problems.all());
    }

    private static Set<String> names() {
        var names = new HashSet<String>();
        names.add(Manifest.FILE);
        for (RosterFile file : RosterFile.values()) {
            if (file != RosterFile.RELATIONSHIPS) {
                names.add(file.fileName().toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(names);
    }
}
