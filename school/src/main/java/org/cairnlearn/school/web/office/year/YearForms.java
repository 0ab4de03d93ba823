package org.cairnlearn.school.web.office.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.Bells;
import org.cairnlearn.school.schedule.ClosedRoom;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Meeting;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.Rotation;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.SchoolWeek;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.schedule.StaffMember;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/** Changes a school's year as somebody typed it; inside an administrator's own work. */
@Component
final class YearForms {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

    /** The form on a room that cannot be used on a day. */
    static final String CLOSED = "closed";

    /** A block that does not take place. */
    static final String BLOCK = "block";

    private final YearDesk desk;
    private final LostForm lost;
    private final RosterBook roster;

    YearForms(YearDesk desk, LostForm lost, RosterBook roster) {
        this.lost = lost;
        this.desk = desk;
        this.roster = roster;
    }

    /** What came of it. */
    enum Outcome {
        DONE(Set.of()),
        DATE(Set.of("day", "until", "on")),
        NAME(Set.of("name")),
        LOST(Set.of("day")),
        PERIOD(Set.of("period", LostForm.ONLY)),
        STEAD(Set.of("instead")),
        TIMES(Set.of("code")),
        SEATS(Set.of("seats")),
        PERSON(Set.of("person")),
        WEEK(Set.of("week")),
        ROTATION(Set.of("labels", "begins"));

        private final Set<String> fields;

        Outcome(Set<String> fields) {
            this.fields = fields;
        }

        /** The names of the fields that it is about. */
        Set<String> fields() {
            return fields;
        }
    }

    /** Sets what was typed; says what is wrong with it otherwise. */
    Outcome set(String what, OrganisationId school, YearAsked typed) {
        return switch (what) {
            case "day" -> day(school, typed);
            case BLOCK -> lost.lose(school, typed);
            case "rotation" -> rotation(school, typed);
            case "week" -> week(school, typed);
            case "bells" -> bells(school, typed);
            case "rooms" -> room(school, typed);
            case CLOSED -> closed(school, typed);
            case "staff" -> member(school, typed);
            case "absences" -> absence(school, typed);
            default -> throw new NotThere();
        };
    }

    /** Takes back what was said by hand. */
    void takeBack(String what, OrganisationId school, YearAsked typed) {
        switch (what) {
            case "day" -> desk.takeBackDay(school, typed.date("day").orElseThrow(NotThere::new));
            case BLOCK -> lost.keep(school, typed);
            case "bells" -> desk.takeBackBells(school, typed.text("name"));
            case "rooms" -> desk.takeBackRoom(school, typed.text("name"));
            case CLOSED ->
                    desk.openRoom(
                            school,
                            typed.text("room"),
                            typed.date("on").orElseThrow(NotThere::new));
            case "staff" -> desk.takeBackStaff(school, adult(typed).orElseThrow(NotThere::new));
            case "absences" ->
                    desk.takeBackAbsence(
                            school,
                            adult(typed).orElseThrow(NotThere::new),
                            typed.date("day").orElseThrow(NotThere::new));
            default -> throw new NotThere();
        }
    }

    private Outcome day(OrganisationId school, YearAsked typed) {
        var date = typed.date("day");
        var kind = DayKind.find(typed.text("kind"));
        if (date.isEmpty() || kind.isEmpty()) {
            return Outcome.DATE;
        }
        desk.setDay(
                school,
                new SaidDay(
                        date.get(),
                        kind.get(),
                        typed.text("rotation"),
                        typed.text("bells"),
                        typed.text("note")));
        return Outcome.DONE;
    }

    private Outcome rotation(OrganisationId school, YearAsked typed) {
        var labels = List.of(typed.text("labels").split("[,; ]+"));
        if (typed.text("labels").isEmpty()) {
            desk.setRotation(school, Optional.empty());
            return Outcome.DONE;
        }
        var begins = typed.date("begins");
        if (begins.isEmpty() || labels.stream().anyMatch(String::isBlank)) {
            return Outcome.ROTATION;
        }
        desk.setRotation(school, Optional.of(new Rotation(labels, begins.get())));
        return Outcome.DONE;
    }

    private Outcome week(OrganisationId school, YearAsked typed) {
        var days =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> typed.texts("week").contains(day.name()))
                        .collect(Collectors.toSet());
        if (days.isEmpty()) {
            return Outcome.WEEK;
        }
        desk.setWeek(school, new SchoolWeek(days));
        return Outcome.DONE;
    }

    private Outcome bells(OrganisationId school, YearAsked typed) {
        if (typed.text("name").isEmpty()) {
            return Outcome.NAME;
        }
        var periods = periods(typed);
        if (periods.isEmpty() || periods.get().isEmpty()) {
            return Outcome.TIMES;
        }
        desk.setBells(
                school,
                new Bells(typed.text("name"), Set.copyOf(typed.texts("used")), periods.get()));
        return Outcome.DONE;
    }

    /** The rows that say something; nothing when one of them makes no sense. */
    private static Optional<List<Period>> periods(YearAsked typed) {
        var codes = typed.texts("code");
        var names = typed.texts("label");
        var starts = typed.texts("starts");
        var ends = typed.texts("ends");
        var flex = typed.texts("flex");
        var periods = new ArrayList<Period>();
        var seen = new HashSet<String>();
        for (var row = 0; row < codes.size(); row++) {
            if (codes.get(row).isEmpty()) {
                continue;
            }
            var from = YearAsked.time(starts.get(row));
            var to = YearAsked.time(ends.get(row));
            if (from.isEmpty()
                    || to.isEmpty()
                    || !to.get().isAfter(from.get())
                    || !seen.add(codes.get(row))) {
                return Optional.empty();
            }
            periods.add(
                    new Period(
                            codes.get(row),
                            names.get(row),
                            from.get(),
                            to.get(),
                            flex.contains(Integer.toString(row))));
        }
        return Optional.of(periods);
    }

    private Outcome room(OrganisationId school, YearAsked typed) {
        var seats = typed.text("seats");
        if (typed.text("name").isEmpty()) {
            return Outcome.NAME;
        }
        if (!seats.isEmpty() && (!DIGITS.matcher(seats).matches() || Integer.parseInt(seats) < 1)) {
            return Outcome.SEATS;
        }
        desk.setRoom(
                school,
                new Room(
                        typed.text("name"),
                        seats.isEmpty() ? null : Integer.valueOf(seats),
                        Set.copyOf(typed.words("features"))));
        return Outcome.DONE;
    }

    private Outcome closed(OrganisationId school, YearAsked typed) {
        var day = typed.date("on");
        var room = typed.text("room");
        if (room.isEmpty()) {
            return Outcome.NAME;
        }
        if (day.isEmpty()) {
            return Outcome.DATE;
        }
        if (room.equals(typed.text("instead"))) {
            return Outcome.STEAD;
        }
        desk.closeRoom(
                school,
                new ClosedRoom(
                        room,
                        day.get(),
                        Set.copyOf(typed.words("periods")),
                        typed.text("instead")));
        return Outcome.DONE;
    }

    private Outcome member(OrganisationId school, YearAsked typed) {
        var person = adult(typed);
        var kind = StaffKind.find(typed.text("kind"));
        if (person.isEmpty() || kind.isEmpty()) {
            return Outcome.PERSON;
        }
        var times =
                new StaffMember.Times(
                        typed.text("team"),
                        meetings(typed, "planning"),
                        meetings(typed, "common"),
                        meetings(typed, "duties"),
                        meetings(typed, "standby"));
        desk.setStaff(
                school,
                new StaffMember(
                        person.get(),
                        kind.get(),
                        Set.copyOf(typed.words("qualifications")),
                        times));
        return Outcome.DONE;
    }

    private static List<Meeting> meetings(YearAsked typed, String name) {
        return typed.words(name).stream().map(Meeting::of).toList();
    }

    private Outcome absence(OrganisationId school, YearAsked typed) {
        var person = adult(typed);
        var kind = AbsenceKind.find(typed.text("kind"));
        if (person.isEmpty() || kind.isEmpty()) {
            return Outcome.PERSON;
        }
        var begins = typed.date("day");
        var ends = typed.text("until").isEmpty() ? begins : typed.date("until");
        if (begins.isEmpty() || ends.isEmpty() || ends.get().isBefore(begins.get())) {
            return Outcome.DATE;
        }
        desk.setAbsence(school, absence(person.get(), begins.get(), ends.get(), typed));
        return Outcome.DONE;
    }

    private static Absence absence(
            PersonId person, LocalDate begins, LocalDate ends, YearAsked typed) {
        return new Absence(
                person,
                begins,
                ends,
                Set.copyOf(typed.words("periods")),
                AbsenceKind.find(typed.text("kind")).orElseThrow());
    }

    private Optional<PersonId> adult(YearAsked typed) {
        try {
            return roster.findPerson(new PersonId(UUID.fromString(typed.text("person"))))
                    .filter(one -> isAdult(one.role()))
                    .map(Person::id);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static boolean isAdult(Role role) {
        return role != Role.STUDENT && role != Role.FAMILY;
    }
}
