package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleChanges;
import org.cairnlearn.school.schedule.ScheduleKind;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.edfi.EdfiSchedule;
import org.springframework.stereotype.Component;

/** What a roster says of the school's year beside its people and classes. */
@Component
final class RosterYear {
    private final RosterBook roster;
    private final YearDesk desk;

    RosterYear(RosterBook roster, YearDesk desk) {
        this.roster = roster;
        this.desk = desk;
    }

    /** Reads it from the files; only Ed-Fi has more than terms. */
    static Map<EdfiSchedule.Table, EdfiSchedule.Part> read(Path path, String format) {
        try {
            return format.equals("edfi-xml") ? EdfiSchedule.read(path) : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this import changes can be undone. */
    void remember(UUID run) {
        desk.remember(run);
    }

    /** What undoing an import would do to it: what it added ends, what it ended comes back. */
    List<FileCount> undoing(UUID run) {
        return desk.undoing(run).entrySet().stream()
                .map(one -> count(one.getKey(), one.getValue()))
                .toList();
    }

    private static FileCount count(ScheduleKind kind, ScheduleChanges.Count of) {
        return new FileCount(
                kind.text(),
                of.gone() + of.changed(),
                /* fresh= */ of.gone(),
                of.changed(),
                /* unchanged= */ 0,
                /* gone= */ of.fresh(),
                /* refused= */ 0);
    }

    /** Everything that rosters say of it is as it was before an import. */
    void undo(UUID run) {
        desk.undo(run);
    }

    /** Brings the schedule in line, after the roster itself; adds what is wrong to the problems. */
    List<FileCount> load(Map<EdfiSchedule.Table, EdfiSchedule.Part> year, List<Problem> problems) {
        if (year.isEmpty()) {
            return List.of();
        }
        try {
            var tables = YearTables.read(YearSource.of(year), new YearPlaces(roster), problems);
            var changes = desk.loadRoster(tables.snapshot());
            return tables.counts((ScheduleChanges.Loaded) changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
