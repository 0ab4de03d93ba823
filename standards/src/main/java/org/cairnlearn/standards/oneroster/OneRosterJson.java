package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.ZipLimits;

/**
 * Reads a dump of a OneRoster 1.1 service: JSON documents with its answers, each holding one
 * collection such as {@code {"users": [...]}}, in a folder or a zip, or one of them alone. Which
 * collection a file holds is told by its first property, not by its name.
 */
public final class OneRosterJson {
    private static final String FORMAT = "oneroster-1.1-json";
    private static final Bundle.Wanted FILES =
            new Bundle.Wanted(RosterFormats.PREFIX, name -> name.endsWith(".json"), true);

    private OneRosterJson() {}

    /**
     * Reads a dump. All good records are kept, all problems are named.
     *
     * @return empty if no file here holds a collection of OneRoster
     * @throws IOException if a file cannot be read from the disk
     */
    public static Optional<OneRosterPackage> read(Path path) throws IOException {
        var problems = new ProblemList();
        var bundle = Bundle.open(path, FILES, ZipLimits.USUAL, problems);
        if (bundle.isEmpty()) {
            return Optional.empty();
        }
        try (Bundle files = bundle.get()) {
            var tables = tables(files, problems);
            return tables.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RosterReader.read(all(tables), problems));
        }
    }

    private static RosterTables all(Map<RosterFile, TextSource> tables) {
        var sources = new LinkedHashMap<RosterFile, List<TextSource>>();
        tables.forEach((table, source) -> sources.put(table, List.of(source)));
        return new JsonTables(FORMAT, sources, JsonTables.Places.POINTER, false);
    }

    private static Map<RosterFile, TextSource> tables(Bundle files, Problems problems)
            throws IOException {
        var tables = new LinkedHashMap<RosterFile, TextSource>();
        for (TextSource source : files.all()) {
            var table = JsonRecords.collectionOf(source).flatMap(OneRosterJson::table);
            if (table.isEmpty()) {
                continue;
            }
            var other = tables.get(table.get());
            if (other == null) {
                tables.put(table.get(), source);
            } else {
                var kept = isNamedAfter(source, table.get()) ? source : other;
                tables.put(table.get(), kept);
                problems.add(second(kept == source ? other : source, kept, table.get()));
            }
        }
        return tables;
    }

    private static boolean isNamedAfter(TextSource source, RosterFile table) {
        return source.name()
                .toLowerCase(Locale.ROOT)
                .equals(table.collection().toLowerCase(Locale.ROOT) + ".json");
    }

    private static Problem second(TextSource left, TextSource kept, RosterFile table) {
        return Problem.warning(RosterFormats.PREFIX + ".second-file", left.name())
                .saying(
                        "The file holds %s, as %s does, which was read; this one was not."
                                .formatted(table.collection(), kept.name()),
                        "Keep one file of each kind. To read this one, name it alone.");
    }

    private static Optional<RosterFile> table(String collection) {
        for (RosterFile table : RosterFile.values()) {
            boolean inDumps = table != RosterFile.ROLES && table != RosterFile.RELATIONSHIPS;
            if (inDumps && table.collection().equals(collection)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
