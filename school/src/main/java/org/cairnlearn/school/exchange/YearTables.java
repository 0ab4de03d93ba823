package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.Bells;
import org.cairnlearn.school.schedule.Line;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.ScheduleChanges;
import org.cairnlearn.school.schedule.ScheduleKind;
import org.cairnlearn.school.schedule.ScheduleSnapshot;
import org.cairnlearn.school.schedule.ScheduleSnapshot.Listing;
import org.cairnlearn.school.schedule.StaffMember;
import org.cairnlearn.standards.Problem;

/** The five tables of a school's year, as a package has them. */
final class YearTables {
    private final YearTable<SaidDay> days;
    private final YearTable<YearRows.BellRow> bells;
    private final YearTable<Room> rooms;
    private final YearTable<StaffMember> staff;
    private final YearTable<Absence> absences;
    private final List<Problem> problems;
    private final Set<Line<String>> brokenBells = new HashSet<>();

    private YearTables(YearSource files, YearPlaces places, List<Problem> problems)
            throws IOException {
        var rows = new YearRows(places, brokenBells);
        this.problems = problems;
        this.days = YearTable.read(files, rows.days(), problems);
        this.bells = YearTable.read(files, rows.bells(), problems);
        this.rooms = YearTable.read(files, rows.rooms(), problems);
        this.staff = YearTable.read(files, rows.staff(), problems);
        this.absences = YearTable.read(files, rows.absences(), problems);
        tables().filter(table -> table.isThere() && !table.isWhole()).forEach(this::nothingGone);
    }

    /** Reads all tables; what is wrong is added to the problems. */
    static YearTables read(YearSource files, YearPlaces places, List<Problem> problems)
            throws IOException {
        return new YearTables(files, places, problems);
    }

    static boolean isOne(String fileName) {
        return Stream.of(ScheduleKind.values())
                .anyMatch(kind -> fileName.equals(kind.text().toLowerCase(Locale.ROOT) + ".csv"));
    }

    private Stream<YearTable<?>> tables() {
        return Stream.of(days, bells, rooms, staff, absences);
    }

    /** The tables that are there. */
    List<YearTable<?>> there() {
        return tables().filter(YearTable::isThere).toList();
    }

    /** What came of the rows of each table. */
    List<FileCount> counts(ScheduleChanges.Loaded done) {
        return there().stream().map(one -> count(one, done.of(one.kind()))).toList();
    }

    private static FileCount count(YearTable<?> table, ScheduleChanges.Count done) {
        var read = table.count();
        return new FileCount(
                table.file(),
                read.rows(),
                done.fresh(),
                done.changed(),
                read.rows() - read.refused() - done.fresh() - done.changed(),
                done.gone(),
                read.refused());
    }

    ScheduleSnapshot snapshot() {
        return new ScheduleSnapshot(
                listing(days),
                new Listing<>(bellSchedules(), bells.isWhole()),
                listing(rooms),
                listing(staff),
                listing(absences));
    }

    private static <T> Listing<T> listing(YearTable<T> table) {
        return new Listing<>(table.lines(), table.isWhole());
    }

    /** Periods together; a bell schedule of which a row was refused stays as it was. */
    private List<Line<Bells>> bellSchedules() {
        Map<Line<String>, List<YearRows.BellRow>> byName = new LinkedHashMap<>();
        for (var line : bells.lines()) {
            byName.computeIfAbsent(name(line.school(), line.what()), _ -> new ArrayList<>())
                    .add(line.what());
        }
        byName.keySet().removeAll(brokenBells);
        return byName.entrySet().stream()
                .map(one -> new Line<>(one.getKey().school(), bells(one.getValue())))
                .toList();
    }

    private static Line<String> name(OrganisationId school, YearRows.BellRow row) {
        return new Line<>(school, row.bells());
    }

    private static Bells bells(List<YearRows.BellRow> rows) {
        var usedOn = new HashSet<String>();
        rows.forEach(row -> usedOn.addAll(row.days()));
        List<Period> periods = rows.stream().map(YearRows.BellRow::period).toList();
        return new Bells(rows.getFirst().bells(), usedOn, periods);
    }

    private void nothingGone(YearTable<?> table) {
        problems.add(
                Problem.warning(YearTable.PREFIX + ".nothing-taken-for-gone", table.file())
                        .saying(
                                "Some rows could not be read, so that nothing this file lacks was taken for gone.",
                                "Correct the rows named for this file, then import again."));
    }
}
