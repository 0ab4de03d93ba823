package org.cairnlearn.school.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.ScheduleChanges.Count;
import org.cairnlearn.school.schedule.ScheduleSnapshot.Listing;
import org.cairnlearn.school.schedule.StaffDay.Held;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class YearDeskTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Count NOTHING = new Count(0, 0, 0);
    private static final Bells SHORT =
            new Bells(
                    "Short",
                    Set.of("early release"),
                    List.of(
                            new Period("1", LocalTime.of(8, 0), LocalTime.of(8, 30)),
                            new Period(
                                    "flex",
                                    "Morning flex",
                                    LocalTime.of(8, 35),
                                    LocalTime.of(9, 0),
                                    true)));

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ScheduleBook book;
    @Autowired YearDesk desk;
    private SmallSchool school;
    private OrganisationId harbor;
    private PersonId okafor;

    @BeforeEach
    void a_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        harbor = school.roster("math").schoolClass().school();
        okafor = school.person("okafor");
    }

    @Test
    void a_day_closed_by_hand_goes_before_the_file_and_can_be_taken_back() {
        load(days(new SaidDay(TUESDAY, DayKind.TESTING, "B", "", "State test")));
        write(() -> desk.setDay(harbor, new SaidDay(TUESDAY, DayKind.CLOSED, "", "", "Snow")));
        assertThat(day(TUESDAY).kind()).isEqualTo(DayKind.CLOSED);
        assertThat(day(TUESDAY).note()).isEqualTo("Snow");
        write(() -> desk.takeBackDay(harbor, TUESDAY));
        assertThat(day(TUESDAY))
                .isEqualTo(
                        new SchoolDay(
                                TUESDAY,
                                DayKind.TESTING,
                                "B",
                                Bells.NONE,
                                "State test",
                                List.of(),
                                Map.of()));
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_day_it_no_longer_names_is_gone() {
        var file =
                new ScheduleSnapshot(
                        listing(new SaidDay(TUESDAY, DayKind.CLOSED)),
                        listing(SHORT),
                        listing(new Room("12", 28, Set.of("devices", "lab"))),
                        listing(member("3", "5(A)")),
                        listing(away(Set.of("2", "1"), AbsenceKind.TRAINING)));
        var first = load(file);
        assertThat(first.of(ScheduleKind.DAYS)).isEqualTo(new Count(1, 0, 0));
        assertThat(first.of(ScheduleKind.BELLS)).isEqualTo(new Count(2, 0, 0));
        assertThat(load(file).counts().values()).containsOnly(NOTHING);
        var other = days(new SaidDay(MONDAY, DayKind.HOLIDAY), new SaidDay(FRIDAY, DayKind.CLOSED));
        assertThat(load(other).of(ScheduleKind.DAYS)).isEqualTo(new Count(2, 0, 1));
        assertThat(day(TUESDAY).hasSchool()).isTrue();
        assertThat(school.read(() -> book.rooms(harbor)))
                .containsExactly(new Room("12", 28, Set.of("devices", "lab")));
    }

    @Test
    void a_day_of_early_release_has_its_own_bells_with_a_flex_block() {
        write(() -> desk.setBells(harbor, SHORT));
        write(() -> desk.setDay(harbor, new SaidDay(TUESDAY, DayKind.EARLY_RELEASE)));
        assertThat(day(TUESDAY).periods()).isEqualTo(SHORT.periods());
        assertThat(day(TUESDAY).findPeriod("flex").orElseThrow().flex()).isTrue();
        assertThat(day(MONDAY).periods()).isEmpty();
    }

    @Test
    void the_days_take_turns_from_the_first_one_on() {
        var turns = new Rotation(List.of("A", "B"), MONDAY);
        write(() -> desk.setRotation(harbor, Optional.of(turns)));
        assertThat(day(TUESDAY).rotation()).isEqualTo("B");
        write(() -> desk.setRotation(harbor, Optional.empty()));
        assertThat(day(TUESDAY).rotation()).isEmpty();
    }

    @Test
    void school_is_within_the_terms_of_the_roster() {
        school.term(MONDAY.minusDays(60), MONDAY);
        assertThat(day(MONDAY).hasSchool()).isTrue();
        assertThat(day(TUESDAY).hasSchool()).isFalse();
    }

    @Test
    void planning_common_planning_and_duties_are_never_given_students() {
        write(() -> desk.setRotation(harbor, Optional.of(new Rotation(List.of("A", "B"), MONDAY))));
        write(() -> desk.setStaff(harbor, member("3", "5(A)")));
        var monday = staffOn(MONDAY);
        assertThat(monday.held("3")).contains(Held.PLANNING);
        assertThat(monday.held("5")).contains(Held.COMMON_PLANNING);
        assertThat(monday.held("7")).contains(Held.DUTY);
        assertThat(monday.canBeGivenStudents("1")).isTrue();
        assertThat(monday.standsBy("6")).isTrue();
        assertThat(staffOn(TUESDAY).canBeGivenStudents("5")).isTrue();
    }

    @Test
    void whoever_is_away_in_a_period_is_not_given_students_then() {
        write(() -> desk.setAbsence(harbor, away(Set.of("1", "2"), AbsenceKind.TRAINING)));
        assertThat(staffOn(MONDAY).held("1")).contains(Held.AWAY);
        assertThat(staffOn(MONDAY).canBeGivenStudents("4")).isTrue();
        write(() -> desk.setAbsence(harbor, away(Set.of(), AbsenceKind.HERE)));
        assertThat(staffOn(MONDAY).canBeGivenStudents("1")).isTrue();
        write(() -> desk.takeBackAbsence(harbor, okafor, MONDAY));
        assertThat(school.read(() -> book.absences(harbor, MONDAY))).isEmpty();
    }

    @Test
    void nobody_is_given_students_on_a_day_without_school() {
        write(() -> desk.setDay(harbor, new SaidDay(MONDAY, DayKind.CLOSED)));
        assertThat(staffOn(MONDAY).held("1")).contains(Held.NO_SCHOOL);
    }

    @Test
    void adults_of_whom_nothing_is_said_can_be_given_students_in_every_period() {
        assertThat(staffOn(MONDAY).canBeGivenStudents("3")).isTrue();
        assertThat(staffOn(MONDAY).member().kind()).isEqualTo(StaffKind.TEACHER);
    }

    private StaffMember member(String planning, String common) {
        return new StaffMember(
                okafor,
                StaffKind.SPECIALIST,
                Set.of("Mathematics"),
                new StaffMember.Times(
                        "Grade 6",
                        List.of(Meeting.of(planning)),
                        List.of(Meeting.of(common)),
                        List.of(Meeting.of("7")),
                        List.of(Meeting.of("6"))));
    }

    private Absence away(Set<String> periods, AbsenceKind kind) {
        return new Absence(okafor, MONDAY, MONDAY, periods, kind);
    }

    private StaffDay staffOn(LocalDate date) {
        return school.read(() -> book.staffOn(harbor, date)).stream()
                .filter(one -> one.member().person().equals(okafor))
                .findFirst()
                .orElseThrow();
    }

    private SchoolDay day(LocalDate date) {
        return school.read(() -> book.day(harbor, date));
    }

    private ScheduleSnapshot days(SaidDay... days) {
        return new ScheduleSnapshot(
                listing(days),
                Listing.unknown(),
                Listing.unknown(),
                Listing.unknown(),
                Listing.unknown());
    }

    @SafeVarargs
    private final <T> Listing<T> listing(T... lines) {
        return new Listing<>(
                List.of(lines).stream().map(line -> new Line<>(harbor, line)).toList(), true);
    }

    private ScheduleChanges.Loaded load(ScheduleSnapshot snapshot) {
        return (ScheduleChanges.Loaded) school.write(() -> desk.loadFile(snapshot, false));
    }

    private void write(Runnable what) {
        school.write(() -> {
            what.run();
            return true;
        });
    }
}
