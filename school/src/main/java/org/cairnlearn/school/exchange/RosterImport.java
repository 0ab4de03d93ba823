package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterChanges;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.RestPages;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.TableReading;
import org.cairnlearn.standards.roster.RosterFiles;
import org.springframework.stereotype.Component;

/** Brings a roster of any known format, a folder, a zip or a file, into the school's own. */
@Component
public final class RosterImport implements Uploadable {
    private final Work work;
    private final RosterBook roster;
    private final RosterYear year;

    RosterImport(Work work, RosterBook roster, RosterYear year) {
        this.work = work;
        this.roster = roster;
        this.year = year;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ROSTER;
    }

    /** What one transaction did: with the people and classes, and with the school's year. */
    private record Done(RosterChanges changes, List<FileCount> ofYear) {}

    /**
     * Imports it in one transaction: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when a file cannot be read from the disk
     */
    @Override
    public ImportReport run(ImportWish wish) {
        var read = read(wish.path());
        if (read.tables().isEmpty()) {
            return refused(read, read.problems());
        }
        var mapping = new RosterMapping(read);
        var snapshot = mapping.snapshot();
        var problems = new ArrayList<>(read.problems());
        problems.addAll(mapping.warnings());
        var counts = new RosterCounts(read);
        var ofYear = RosterYear.read(wish.path(), read.format());
        var done =
                Trial.write(
                        work,
                        wish,
                        () -> {
                            CurrentRun.find().ifPresent(this::remember);
                            var changes = roster.load(snapshot, wish.acceptRemovals(), counts);
                            return new Done(
                                    changes,
                                    changes instanceof RosterChanges.Loaded
                                            ? year.load(ofYear, problems)
                                            : List.of());
                        });
        return switch (done.changes()) {
            case RosterChanges.TooManyWouldGo tooMany -> {
                problems.addFirst(tooMany(wish.path(), tooMany));
                yield refused(read, problems);
            }
            case RosterChanges.Loaded loaded -> {
                problems.addAll(counts.problems(loaded));
                var files = together(counts.files(loaded), done.ofYear());
                if (!wish.dryRun()) {
                    wish.committed().accept(FileCount.accepted(files));
                }
                yield new ImportReport(read.format(), !wish.dryRun(), files, problems);
            }
        };
    }

    private void remember(UUID run) {
        roster.remember(run);
        year.remember(run);
    }

    /** One line for each file, with all that was taken from it. */
    private static List<FileCount> together(List<FileCount> counts, List<FileCount> more) {
        var files = new LinkedHashMap<String, FileCount>();
        Stream.concat(counts.stream(), more.stream())
                .map(count -> count.named(RestPages.listOf(count.file())))
                .forEach(count -> files.merge(count.file(), count, FileCount::plus));
        return List.copyOf(files.values());
    }

    private static OneRosterPackage read(Path path) {
        try {
            return RosterFiles.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportReport refused(OneRosterPackage read, List<Problem> problems) {
        var files = new LinkedHashMap<String, FileCount>();
        for (var table : RosterFile.values()) {
            for (var count : read.find(table).map(TableReading::files).orElse(List.of())) {
                var name = RestPages.listOf(count.file());
                files.merge(name, FileCount.refused(name, count.rows()), FileCount::plus);
            }
        }
        return new ImportReport(read.format(), false, List.copyOf(files.values()), problems);
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
}
