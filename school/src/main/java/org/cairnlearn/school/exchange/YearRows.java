package org.cairnlearn.school.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Line;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.ScheduleKind;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.schedule.StaffMember;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.TableFormat;
import org.jspecify.annotations.Nullable;

/** What a row of each table of a school's year says. */
final class YearRows {
    private static final String SCHOOL = "school";
    private static final String DATE = "date";
    private static final String KIND = "kind";
    private static final String PERSON = "person";
    private static final String PERIODS = "periods";
    private static final String BELLS = "bells";

    private final YearPlaces places;
    private final Set<Line<String>> brokenBells;

    /** Rows of these places; bell schedules with a refused row are told. */
    YearRows(YearPlaces places, Set<Line<String>> brokenBells) {
        this.places = places;
        this.brokenBells = brokenBells;
    }

    /** One period of a bell schedule. */
    record BellRow(String bells, Period period, Set<String> days) {}

    /** What tells two periods apart. */
    private record BellKey(String bells, String period) {}

    /** What tells two absences apart. */
    private record AbsenceKey(Object person, LocalDate begins) {}

    YearTable.Shape<SaidDay> days() {
        var format = format(List.of(DATE, KIND), List.of(SCHOOL, "rotation", BELLS, "note"));
        return new YearTable.Shape<>(ScheduleKind.DAYS, format, this::day, SaidDay::date);
    }

    YearTable.Shape<BellRow> bells() {
        var format =
                format(
                        List.of("period", BELLS, "starts", "ends"),
                        List.of(SCHOOL, "name", "flex", "days"));
        return new YearTable.Shape<>(
                ScheduleKind.BELLS,
                format,
                this::bell,
                row -> new BellKey(row.bells(), row.period().code()));
    }

    YearTable.Shape<Room> rooms() {
        var format = format(List.of("room"), List.of(SCHOOL, "seats", "features"));
        return new YearTable.Shape<>(ScheduleKind.ROOMS, format, this::room, Room::name);
    }

    YearTable.Shape<StaffMember> staff() {
        var format =
                format(
                        List.of(PERSON, "role"),
                        List.of(
                                SCHOOL,
                                "qualifications",
                                "team",
                                "planning",
                                "common",
                                "duties",
                                "standby"));
        return new YearTable.Shape<>(ScheduleKind.STAFF, format, this::member, StaffMember::person);
    }

    YearTable.Shape<Absence> absences() {
        var format = format(List.of(PERSON, DATE), List.of(SCHOOL, "until", PERIODS, KIND));
        return new YearTable.Shape<>(
                ScheduleKind.ABSENCES,
                format,
                this::absence,
                one -> new AbsenceKey(one.person(), one.begins()));
    }

    private static TableFormat format(List<String> required, List<String> optional) {
        return TableFormat.of(YearTable.PREFIX, required, optional);
    }

    private Optional<Line<SaidDay>> day(Cells cells) {
        var school = places.schoolOrDistrict(cells);
        var date = YearCells.date(cells, DATE);
        var kind =
                YearCells.oneOf(
                        cells,
                        KIND,
                        DayKind.find(cells.required(KIND)),
                        "instructional, holiday, closed, testing, assembly, early release");
        return cells.good()
                ? Optional.of(
                        new Line<>(
                                school.orElseThrow(),
                                new SaidDay(
                                        date.orElseThrow(),
                                        kind.orElseThrow(),
                                        cells.optional("rotation"),
                                        cells.optional(BELLS),
                                        cells.optional("note"))))
                : Optional.empty();
    }

    private Optional<Line<BellRow>> bell(Cells cells) {
        var school = places.school(cells);
        var bells = cells.required(BELLS);
        var code = cells.required("period");
        var starts = YearCells.time(cells, "starts");
        var ends = YearCells.time(cells, "ends");
        var flex = YearCells.yes(cells, "flex");
        if (starts.isPresent() && ends.isPresent() && !ends.get().isAfter(starts.get())) {
            cells.refuse(
                    "ends",
                    "ends-before-it-starts",
                    "The period ends before it starts.",
                    "Correct one of the two times; afternoons are written 13:40.");
        }
        if (!cells.good()) {
            school.ifPresent(id -> brokenBells.add(new Line<>(id, bells)));
            return Optional.empty();
        }
        var period =
                new Period(
                        code,
                        cells.optional("name"),
                        starts.orElseThrow(),
                        ends.orElseThrow(),
                        flex);
        var days = new HashSet<>(YearCells.words(cells, "days"));
        return Optional.of(new Line<>(school.orElseThrow(), new BellRow(bells, period, days)));
    }

    private Optional<Line<Room>> room(Cells cells) {
        var school = places.school(cells);
        var name = cells.required("room");
        var seats = seats(cells);
        return cells.good()
                ? Optional.of(
                        new Line<>(
                                school.orElseThrow(),
                                new Room(
                                        name,
                                        seats,
                                        Set.copyOf(YearCells.words(cells, "features")))))
                : Optional.empty();
    }

    private static @Nullable Integer seats(Cells cells) {
        if (cells.optional("seats").isEmpty()) {
            return null;
        }
        var seats = cells.wholeNumber("seats");
        if (seats.isPresent() && (seats.getAsLong() < 1 || seats.getAsLong() > 10_000)) {
            cells.refuse(
                    "seats",
                    "seats-out-of-range",
                    "A room has between 1 and 10,000 seats.",
                    "Write how many students have a seat, or leave the cell empty.");
        }
        return cells.good() ? (int) seats.orElseThrow() : null;
    }

    private Optional<Line<StaffMember>> member(Cells cells) {
        var school = places.school(cells);
        var person = places.adult(cells, PERSON);
        var kind =
                YearCells.oneOf(
                        cells,
                        "role",
                        StaffKind.find(cells.required("role")),
                        "teacher, aide, specialist, counsellor");
        if (!cells.good()) {
            return Optional.empty();
        }
        var times =
                new StaffMember.Times(
                        cells.optional("team"),
                        YearCells.meetings(cells, "planning"),
                        YearCells.meetings(cells, "common"),
                        YearCells.meetings(cells, "duties"),
                        YearCells.meetings(cells, "standby"));
        return Optional.of(
                new Line<>(
                        school.orElseThrow(),
                        new StaffMember(
                                person.orElseThrow(),
                                kind.orElseThrow(),
                                Set.copyOf(YearCells.words(cells, "qualifications")),
                                times)));
    }

    private Optional<Line<Absence>> absence(Cells cells) {
        var school = places.school(cells);
        var person = places.adult(cells, PERSON);
        var begins = YearCells.date(cells, DATE);
        var ends = YearCells.dateIfSaid(cells, "until").or(() -> begins);
        var kind = cells.optional(KIND);
        var why =
                YearCells.oneOf(
                        cells,
                        KIND,
                        kind.isEmpty()
                                ? Optional.of(AbsenceKind.OTHER)
                                : AbsenceKind.find(kind).filter(found -> found != AbsenceKind.HERE),
                        "sick, personal, training, school business, other");
        if (begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get())) {
            cells.refuse(
                    "until",
                    "ends-before-it-begins",
                    "The last day lies before the first.",
                    "Correct one of the two dates.");
        }
        return cells.good()
                ? Optional.of(
                        new Line<>(
                                school.orElseThrow(),
                                new Absence(
                                        person.orElseThrow(),
                                        begins.orElseThrow(),
                                        ends.orElseThrow(),
                                        Set.copyOf(YearCells.words(cells, PERIODS)),
                                        why.orElseThrow())))
                : Optional.empty();
    }
}
