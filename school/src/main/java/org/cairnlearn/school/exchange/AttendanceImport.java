package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.AttendanceChanges;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.standards.attendance.AttendanceReading;
import org.cairnlearn.standards.attendance.AttendanceTable;
import org.springframework.stereotype.Component;

/**
 * Brings a table of attendance into the module that keeps it. A row speaks for its student and
 * block only: what the file does not name stays as it is.
 */
@Component
public final class AttendanceImport implements Uploadable {
    private final Work work;
    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final AttendanceBook attendance;

    AttendanceImport(
            Work work, RosterBook roster, ScheduleBook schedule, AttendanceBook attendance) {
        this.work = work;
        this.roster = roster;
        this.schedule = schedule;
        this.attendance = attendance;
    }

    /** What one transaction did, with what it found wrong on the way. */
    private record Loaded(AttendanceChanges changes, AttendanceMapping mapping) {}

    @Override
    public ImportKind kind() {
        return ImportKind.ATTENDANCE;
    }

    /**
     * Imports the table in one transaction: every good row is taken in, every other one is named.
     *
     * @throws UncheckedIOException when the file cannot be read from the disk
     */
    @Override
    public ImportReport run(ImportWish wish) {
        var read = read(wish);
        var count = read.count();
        var report = new TableReport(AttendanceReading.FORMAT, read.file(), read.problems());
        if (count == null) {
            return report.refused();
        }
        var loaded = Trial.write(work, wish, () -> load(read));
        var refused = count.refused() + loaded.mapping().refused();
        var file =
                new FileCount(
                        read.file(),
                        count.rows(),
                        loaded.changes().fresh(),
                        loaded.changes().changed(),
                        loaded.changes().unchanged() + count.repeated(),
                        0,
                        refused);
        return report.done(wish, file, loaded.mapping().problems());
    }

    private static AttendanceReading read(ImportWish wish) {
        try {
            return AttendanceTable.read(wish.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded load(AttendanceReading read) {
        var mapping =
                new AttendanceMapping(read, roster.studentIds(), new BlockFinder(roster, schedule));
        var lines = mapping.lines();
        return new Loaded(attendance.load(lines), mapping);
    }
}
