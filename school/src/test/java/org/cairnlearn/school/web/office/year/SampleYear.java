package org.cairnlearn.school.web.office.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.Bells;
import org.cairnlearn.school.schedule.ByHand;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Meeting;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.Rotation;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolWeek;
import org.cairnlearn.school.schedule.StaffDay;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.schedule.StaffMember;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.mock.web.MockHttpServletRequest;

/** The sample pages of an invented school's year. */
public final class SampleYear {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 14);
    private static final List<String> NAMES =
            List.of(
                    "Nneka Okafor",
                    "Alejandro Reyes-Villanueva",
                    "Oluwaseun Adeyemi-Castellanos",
                    "Birgit Lindqvist");
    private static final List<SaidDay> SAID =
            List.of(
                    new SaidDay(TODAY.minusDays(1), DayKind.HOLIDAY, "", "", "Fall holiday"),
                    new SaidDay(TODAY.plusDays(1), DayKind.TESTING),
                    new SaidDay(TODAY.plusDays(3), DayKind.EARLY_RELEASE),
                    new SaidDay(TODAY.plusDays(7), DayKind.ASSEMBLY),
                    new SaidDay(TODAY.plusDays(9), DayKind.CLOSED));

    private final Words words;

    public SampleYear(Words words) {
        this.words = words;
    }

    /** The days, with one to change. */
    public YearPage days() {
        return page(Map.of("part", "days"), YearForms.Outcome.DONE);
    }

    /** The bells, one of them to change, with a row that makes no sense. */
    public YearPage bells() {
        return page(Map.of("part", "bells", "name", "Usual"), YearForms.Outcome.TIMES);
    }

    public YearPage rooms() {
        return page(Map.of("part", "rooms", "name", "12"), YearForms.Outcome.DONE);
    }

    /** The adults, one of them to change. */
    public YearPage staff() {
        return page(Map.of("part", "staff", "person", id(0).toString()), YearForms.Outcome.DONE);
    }

    /** Who is away, with days that do not fit. */
    public YearPage absences() {
        return page(Map.of("part", "absences"), YearForms.Outcome.DATE);
    }

    private YearPage page(Map<String, String> asked, YearForms.Outcome last) {
        var request = new MockHttpServletRequest("GET", YearAddress.PAGE);
        asked.forEach(request::setParameter);
        var fields = new YearFields(words, new YearAsked(request), false);
        return new YearView(facts(), fields).page(last);
    }

    private static YearFacts facts() {
        var turns = Optional.of(new Rotation(List.of("A", "B"), LocalDate.of(2025, 9, 1)));
        var calendar =
                new SchoolCalendar(
                        List.of(), SAID, turns, List.of(usual(), early()), SchoolWeek.USUAL);
        var staff = staff(calendar);
        var people = new HashMap<PersonId, Person>();
        for (var index = 0; index < NAMES.size(); index++) {
            people.put(id(index), person(index));
        }
        var byHand = new ByHand(SAID, Set.of("Usual"), Set.of("12"), Set.of(id(0)), List.of());
        var rooms =
                List.of(
                        new Room("12", 28, Set.of("devices", "whiteboard")),
                        new Room("Library and media commons", null, Set.of()));
        return new YearFacts(
                new YearFacts.Where(school("Harbor View Middle School"), schools(), TODAY),
                calendar,
                byHand,
                new YearFacts.Things(
                        turns, rooms, staff, new YearFacts.Classes(List.of(), List.of()), people));
    }

    private static List<Organisation> schools() {
        return List.of(school("Harbor View Middle School"), school("Pine Lake Elementary"));
    }

    private static Organisation school(String name) {
        return new Organisation(
                new OrganisationId(new UUID(1, name.length())), name, name, "school");
    }

    private static PersonId id(int index) {
        return new PersonId(new UUID(0, index + 1));
    }

    private static Person person(int index) {
        var names = NAMES.get(index).split(" ");
        return new Person(
                id(index), "t-" + index, new PersonName(names[0], names[1]), Role.TEACHER, true);
    }

    private static Bells usual() {
        return new Bells(
                "Usual",
                Set.of(),
                List.of(
                        new Period("1", LocalTime.of(8, 15), LocalTime.of(9, 0)),
                        new Period("2", LocalTime.of(9, 5), LocalTime.of(9, 50)),
                        new Period(
                                "flex",
                                "Morning flex",
                                LocalTime.of(9, 55),
                                LocalTime.of(10, 30),
                                true)));
    }

    private static Bells early() {
        return new Bells(
                "Short day",
                Set.of("early release", "wednesday"),
                List.of(new Period("1", LocalTime.of(8, 15), LocalTime.of(8, 45))));
    }

    private static List<StaffDay> staff(SchoolCalendar calendar) {
        var day = calendar.day(TODAY);
        var times =
                new StaffMember.Times(
                        "Grade 6",
                        List.of(Meeting.of("3(A)"), Meeting.of("5(B)")),
                        List.of(Meeting.of("2")),
                        List.of(Meeting.of("lunch")),
                        List.of(Meeting.of("1")));
        var okafor =
                new StaffMember(id(0), StaffKind.TEACHER, Set.of("Mathematics", "Ratios"), times);
        var away =
                new Absence(
                        id(1), TODAY, TODAY.plusDays(2), Set.of("1", "2"), AbsenceKind.TRAINING);
        return List.of(
                new StaffDay(okafor, day, null),
                new StaffDay(unsaid(1, StaffKind.AIDE), day, away),
                new StaffDay(unsaid(2, StaffKind.SPECIALIST), day, null),
                new StaffDay(unsaid(3, StaffKind.COUNSELLOR), day, null));
    }

    private static StaffMember unsaid(int index, StaffKind kind) {
        return new StaffMember(id(index), kind, Set.of(), StaffMember.Times.NONE);
    }
}
