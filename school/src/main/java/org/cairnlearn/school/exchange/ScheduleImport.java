package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleChanges;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.ZipLimits;
import org.springframework.stereotype.Component;

/**
 * Brings tables of a school's year into the schedule: days, bells, rooms, adults and absences. Each
 * file is the whole of its kind for the schools that it names; days and absences only from its
 * first day to its last.
 */
@Component
public final class ScheduleImport implements Uploadable {
    private static final String FORMAT = "schedule-tables";
    private static final Bundle.Wanted FILES =
            new Bundle.Wanted(YearTable.PREFIX, YearTables::isOne, false);

    private final Work work;
    private final RosterBook roster;
    private final YearDesk desk;

    ScheduleImport(Work work, RosterBook roster, YearDesk desk) {
        this.work = work;
        this.roster = roster;
        this.desk = desk;
    }

    /** What one transaction did. */
    private record Loaded(YearTables tables, ScheduleChanges changes) {}

    @Override
    public ImportKind kind() {
        return ImportKind.SCHEDULE;
    }

    /**
     * Imports the tables in one transaction: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when a file cannot be read from the disk
     */
    @Override
    public ImportReport run(ImportWish wish) {
        var problems = new ArrayList<Problem>();
        try (var files = open(wish, problems)) {
            if (files.isEmpty()) {
                problems.add(noFile(Bundle.name(wish.path())));
                return new ImportReport(FORMAT, false, List.of(), problems);
            }
            var loaded = Trial.write(work, wish, () -> load(files, wish, problems));
            return report(wish, loaded, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle open(ImportWish wish, List<Problem> problems) throws IOException {
        return Bundle.open(wish.path(), FILES, ZipLimits.USUAL, problems::add)
                .orElseGet(Bundle::none);
    }

    private Loaded load(Bundle files, ImportWish wish, List<Problem> problems) {
        try {
            var tables = YearTables.read(YearSource.of(files), new YearPlaces(roster), problems);
            return new Loaded(tables, desk.loadFile(tables.snapshot(), wish.acceptRemovals()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportReport report(ImportWish wish, Loaded loaded, List<Problem> problems) {
        return switch (loaded.changes()) {
            case ScheduleChanges.TooManyWouldGo tooMany -> {
                problems.addFirst(tooMany(tooMany));
                var files =
                        loaded.tables().there().stream()
                                .map(one -> FileCount.refused(one.file(), one.count().rows()))
                                .toList();
                yield new ImportReport(FORMAT, false, files, problems);
            }
            case ScheduleChanges.Loaded done -> {
                var files = loaded.tables().counts(done);
                if (!wish.dryRun()) {
                    wish.committed().accept(FileCount.accepted(files));
                }
                yield new ImportReport(FORMAT, !wish.dryRun(), files, problems);
            }
        };
    }

    private static Problem noFile(String name) {
        return Problem.error(YearTable.PREFIX + ".no-file", name)
                .saying(
                        "There is no table of a school's year here.",
                        "Give a folder or a zip with days.csv, bells.csv, rooms.csv, staff.csv or absences.csv, or one of these files.");
    }

    private static Problem tooMany(ScheduleChanges.TooManyWouldGo tooMany) {
        return Problem.error(
                        YearTable.PREFIX + ".too-many-would-go",
                        tooMany.kind().text().toLowerCase(Locale.ROOT) + ".csv")
                .saying(
                        "%,d of %,d would go. More than a tenth going at once is often a half-empty export, so nothing was imported."
                                .formatted(tooMany.going(), tooMany.known()),
                        "Check that the export is whole. If they shall really go, import again with --accept-removals.");
    }
}
