package org.cairnlearn.standards.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A roster as the pages of a OneRoster service's lists (REST binding, 1.2 and 1.1), kept in a
 * folder while they come. It is read like any other roster, when all of it is here.
 */
public final class RestPages {
    /** The name of the format in reports. */
    public static final String FORMAT = "oneroster-rest";

    /**
     * The lists that make up a roster: who refers to others comes before them, so that a record
     * made while they are fetched refers to nothing that was not there to be seen.
     */
    public static final List<String> LISTS =
            List.of("enrollments", "users", "classes", "courses", "academicSessions", "orgs");

    private static final String ALL = "all.pages";
    private static final String CHANGES = "changes.pages";
    private static final String BETWEEN = "@";

    private final Path folder;

    private RestPages(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins in an empty folder.
     *
     * @param changes whether only what changed is asked for
     * @throws IOException if nothing can be written there
     */
    public static RestPages begin(Path folder, boolean changes) throws IOException {
        Files.createFile(folder.resolve(changes ? CHANGES : ALL));
        return new RestPages(folder);
    }

    /** What stands in a page. */
    public sealed interface Page {
        /**
         * Records.
         *
         * @param latest when the one changed last that did; null if none says so
         */
        record Records(long count, @Nullable Instant latest) implements Page {}

        /**
         * It is not the list that was asked for, or breaks off.
         *
         * @param line where
         */
        record Broken(long line) implements Page {}
    }

    /** Where the page of a list belongs that begins at this record, counted from 0. */
    public Path place(String list, long offset) {
        return folder.resolve("%s%s%012d.json".formatted(list, BETWEEN, offset));
    }

    /** Deletes all of it. */
    public void end() throws IOException {
        for (var list : LISTS) {
            drop(list);
        }
        Files.deleteIfExists(folder.resolve(ALL));
        Files.deleteIfExists(folder.resolve(CHANGES));
    }

    /** Deletes the pages of a list. */
    public void drop(String list) throws IOException {
        for (var file : files(list)) {
            Files.delete(file);
        }
    }

    /** Looks a page over that has been put in its place. */
    public Page look(String list, long offset) throws IOException {
        var source = TextSource.of(place(list, offset));
        if (!JsonRecords.collectionOf(source).filter(list::equals).isPresent()) {
            return new Page.Broken(1);
        }
        var problems = new ProblemList();
        var latest = new ArrayList<Instant>();
        var count =
                new JsonRecords(source, RosterFormats.PREFIX, problems)
                        .read(
                                list,
                                record -> {
                                    record
                                            .values()
                                            .getOrDefault(RosterFormats.MODIFIED, List.of())
                                            .stream()
                                            .flatMap(text -> RosterDates.moment(text).stream())
                                            .filter(at ->
                                                    latest.isEmpty()
                                                            || at.isAfter(latest.getLast()))
                                            .forEach(latest::add);
                                    return Verdict.KEPT;
                                });
        var broken = problems.all();
        if (!broken.isEmpty()) {
            var line = broken.getFirst().line();
            return new Page.Broken(line == null ? 1 : line);
        }
        return new Page.Records(
                count.orElseThrow().rows(), latest.isEmpty() ? null : latest.getLast());
    }

    /**
     * Reads the pages in a folder.
     *
     * @return empty if it holds none
     * @throws IOException if a file cannot be read from the disk
     */
    public static Optional<OneRosterPackage> read(Path folder) throws IOException {
        var changes = Files.exists(folder.resolve(CHANGES));
        if (!changes && !Files.exists(folder.resolve(ALL))) {
            return Optional.empty();
        }
        var pages = new RestPages(folder);
        Map<RosterFile, List<TextSource>> sources = new EnumMap<>(RosterFile.class);
        for (var table : RosterFile.values()) {
            if (LISTS.contains(table.collection())) {
                var list = new ArrayList<TextSource>();
                for (var file : pages.files(table.collection())) {
                    list.add(new OfPage(name(file), TextSource.of(file)));
                }
                sources.put(table, list);
            }
        }
        return Optional.of(
                RosterReader.read(
                        new JsonTables(FORMAT, sources, JsonTables.Places.ADDRESS, changes),
                        new ProblemList()));
    }

    /** Where a record stands below the service's address, with the id as it is. */
    static String address(RosterFile table, String id) {
        return "/%s/%s".formatted(table.collection(), id);
    }

    /** Where a record stands below the service's address. */
    public static String address(RosterRecord record) {
        return switch (record) {
            case Org one -> address(RosterFile.ORGS, one.sourcedId());
            case AcademicSession one -> address(RosterFile.ACADEMIC_SESSIONS, one.sourcedId());
            case Course one -> address(RosterFile.COURSES, one.sourcedId());
            case SchoolClass one -> address(RosterFile.CLASSES, one.sourcedId());
            case RoleAssignment one -> address(RosterFile.USERS, one.userSourcedId());
            case User one -> address(RosterFile.USERS, one.sourcedId());
            case Guardianship one -> address(RosterFile.USERS, one.studentSourcedId());
            case Enrollment one -> address(RosterFile.ENROLLMENTS, one.sourcedId());
        };
    }

    /** The name of a list's page in reports, such as {@code users?offset=2000}. */
    public static String name(String list, long offset) {
        return "%s?offset=%d".formatted(list, offset);
    }

    /** A page's name without the page: counts of all pages of a list belong together. */
    public static String listOf(String name) {
        return name.replaceFirst("\\?offset=\\d+", "");
    }

    private static String name(Path file) {
        var parts = Bundle.name(file).replace(".json", "").split(BETWEEN, 2);
        return name(parts[0], Long.parseLong(parts[1]));
    }

    private List<Path> files(String list) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> Bundle.name(file).startsWith(list + BETWEEN))
                    .sorted()
                    .toList();
        }
    }

    /** A page, under the name by which it was asked for. */
    private record OfPage(String name, TextSource bytes) implements TextSource {
        @Override
        public InputStream open() throws IOException {
            return bytes.open();
        }
    }
}
