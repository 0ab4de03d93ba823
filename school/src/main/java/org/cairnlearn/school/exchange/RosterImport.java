package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterChanges;
import org.cairnlearn.school.roster.RosterChanges.Change;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.oneroster.OneRosterCsv;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.RosterRecord;
import org.cairnlearn.standards.oneroster.Row;
import org.springframework.stereotype.Component;

/** Brings a OneRoster package (CSV 1.1 or 1.2, a folder or a zip) into the roster. */
@Component
public final class RosterImport {
    private final Work work;
    private final RosterBook roster;

    RosterImport(Work work, RosterBook roster) {
        this.work = work;
        this.roster = roster;
    }

    /**
     * Imports the package in one transaction: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when a file cannot be read from the disk
     */
    public ImportReport run(ImportWish wish) {
        var read = read(wish.path());
        if (read.files().isEmpty()) {
            return refused(read, read.problems());
        }
        var mapping = new RosterMapping(read);
        var snapshot = mapping.snapshot();
        var problems = new ArrayList<>(read.problems());
        problems.addAll(mapping.warnings());
        var changes = Trial.write(work, wish, () -> roster.load(snapshot, wish.acceptRemovals()));
        return switch (changes) {
            case RosterChanges.TooManyWouldGo tooMany -> {
                problems.addFirst(tooMany(wish.path(), tooMany));
                yield refused(read, problems);
            }
            case RosterChanges.Loaded loaded -> {
                problems.addAll(strays(read, loaded));
                var files = counts(read, loaded);
                if (!wish.dryRun()) {
                    wish.committed().accept(FileCount.accepted(files));
                }
                yield new ImportReport(format(read), !wish.dryRun(), files, problems);
            }
        };
    }

    private static OneRosterPackage read(Path path) {
        try {
            return OneRosterCsv.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(OneRosterPackage read) {
        return read.version().format();
    }

    private static ImportReport refused(OneRosterPackage read, List<Problem> problems) {
        var files =
                Stream.of(RosterFile.values())
                        .flatMap(file -> read.findCount(file).stream())
                        .map(count -> FileCount.refused(count.file(), count.rows()))
                        .toList();
        return new ImportReport(format(read), false, files, problems);
    }

    private static Problem tooMany(Path path, RosterChanges.TooManyWouldGo tooMany) {
        var shares =
                tooMany.removals().stream()
                        .map(removal ->
                                "%d %% of the active %s (%,d of %,d)"
                                        .formatted(
                                                removal.percent(),
                                                removal.kind().plural(),
                                                removal.going(),
                                                removal.active()))
                        .collect(Collectors.joining(" and "));
        return Problem.error("roster.too-many-would-go", name(path))
                .saying(
                        "%s would go. More than a tenth going at once is often a half-empty export, so nothing was imported."
                                .formatted(shares),
                        "Check that the export is whole. If they shall really go, import again with --accept-removals.");
    }

    private static String name(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** What each file's rows became. A row that only says that a record goes changes no other. */
    private static List<FileCount> counts(OneRosterPackage read, RosterChanges.Loaded loaded) {
        var counts = new ArrayList<FileCount>();
        for (var file : RosterFile.values()) {
            read.findCount(file)
                    .ifPresent(count ->
                            counts.add(
                                    file == RosterFile.ROLES
                                            ? FileCount.unchanged(
                                                    count.file(), count.rows(), count.refused())
                                            : count(count, loaded.of(kind(file)))));
        }
        return List.copyOf(counts);
    }

    private static FileCount count(org.cairnlearn.standards.FileCount rows, Change change) {
        var refused = rows.refused() + change.stray().size();
        return new FileCount(
                rows.file(),
                rows.rows(),
                change.fresh(),
                change.changed(),
                rows.rows() - refused - change.fresh() - change.changed(),
                change.gone(),
                refused);
    }

    /** Roles have no record of their own: they are part of the people's. */
    private static RosterKind kind(RosterFile file) {
        return switch (file) {
            case ORGS -> RosterKind.ORGANISATION;
            case ACADEMIC_SESSIONS -> RosterKind.TERM;
            case COURSES -> RosterKind.COURSE;
            case CLASSES -> RosterKind.CLASS;
            case ROLES, USERS -> RosterKind.PERSON;
            case ENROLLMENTS -> RosterKind.ENROLLMENT;
        };
    }

    private static List<Problem> strays(OneRosterPackage read, RosterChanges.Loaded loaded) {
        return Stream.concat(
                        strays(read, RosterFile.CLASSES, read.classes(), loaded),
                        strays(read, RosterFile.ENROLLMENTS, read.enrollments(), loaded))
                .toList();
    }

    private static <R extends RosterRecord> Stream<Problem> strays(
            OneRosterPackage read,
            RosterFile file,
            List<Row<R>> rows,
            RosterChanges.Loaded loaded) {
        var stray = loaded.of(kind(file)).stray();
        if (stray.isEmpty()) {
            return Stream.empty();
        }
        var name = read.findCount(file).map(count -> count.file()).orElse(file.fileName());
        Map<String, Long> lines =
                rows.stream().collect(Collectors.toMap(row -> row.value().sourcedId(), Row::line));
        return stray.stream()
                .map(sourcedId -> lines.getOrDefault(sourcedId, 1L))
                .sorted()
                .map(line ->
                        Problem.error("roster.refers-to-deleted", name)
                                .at(line)
                                .saying(
                                        "The row is active, but a record it belongs to is marked as deleted.",
                                        "Mark this row as deleted too, or the other one as active."));
    }
}
