package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleChanges;
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
