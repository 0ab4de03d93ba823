package org.cairnlearn.school.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bare statements as the application's role: the database itself shows services to those who need
 * to know and to nobody else, whatever a page would ask.
 */
@SchoolTest
class NeedToKnowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 17);
    private static final Dates OPEN = new Dates(AUGUST, null);
    private static final List<String> TABLES =
            List.of("case_manager", "service", "service_time", "accommodation", "change");

    @Autowired SupportBook support;
    @Autowired RosterBook roster;
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;
    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void ada_has_a_service_and_an_accommodation() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
        work.write(Actor.Task.importing(ours), () -> roster.load(school(null), true));
        var lines =
                List.of(
                        line(new Support.CaseManager(person("manager"), OPEN)),
                        line(
                                new Support.CaseManager(
                                        person("before"),
                                        new Dates(AUGUST, LocalDate.of(2026, 10, 1)))),
                        line(
                                new Support.CaseManager(
                                        person("after"),
                                        new Dates(LocalDate.of(2027, 1, 4), null))),
                        line(
                                new Support.Service(
                                        "Speech therapy",
                                        Provider.named("Coast Clinic"),
                                        30,
                                        Setting.PULL_OUT,
                                        OPEN)),
                        line(new Support.Accommodation("A seat near the board", OPEN)));
        work.write(
                SupportBook.importing(ours),
                () -> support.load(new SupportSnapshot(lines, Set.of(), true), true));
    }

    private SupportSnapshot.Line line(Support what) {
        return new SupportSnapshot.Line(person("ada"), what, 2);
    }

    @Test
    void who_meets_a_student_in_two_classes_reads_of_the_student_once() {
        var teacher = new Actor.Somebody(ours, person("teacher").value());
        assertThat(work.read(teacher, support::inMyClasses))
                .extracting(InClass::student)
                .containsExactly(person("ada"));
    }

    private static final Map<String, Role> PEOPLE =
            Map.ofEntries(
                    Map.entry("ada", Role.STUDENT),
                    Map.entry("ben", Role.STUDENT),
                    Map.entry("parent", Role.FAMILY),
                    Map.entry("manager", Role.TEACHER),
                    Map.entry("before", Role.TEACHER),
                    Map.entry("after", Role.TEACHER),
                    Map.entry("teacher", Role.TEACHER),
                    Map.entry("aide", Role.AIDE),
                    Map.entry("elsewhere", Role.TEACHER),
                    Map.entry("office", Role.ADMINISTRATOR));

    private static RosterSnapshot school(LocalDate teacherUntil) {
        return new RosterSnapshot(
                Listing.of(
                        List.of(
                                new RosterEntry.OfOrganisation(
                                        "harbor", "Harbor School", "school", ""))),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(PEOPLE.entrySet().stream().map(NeedToKnowTest::person).toList()),
                Listing.unknown(),
                Listing.of(
                        List.of(schoolClass("math"), schoolClass("art"), schoolClass("homeroom"))),
                Listing.of(
                        List.of(
                                in("ada", "math", ClassRole.STUDENT, null),
                                in("ada", "homeroom", ClassRole.STUDENT, null),
                                in("ben", "art", ClassRole.STUDENT, null),
                                in("teacher", "math", ClassRole.TEACHER, teacherUntil),
                                in("teacher", "homeroom", ClassRole.TEACHER, teacherUntil),
                                in("aide", "math", ClassRole.AIDE, null),
                                in("elsewhere", "art", ClassRole.TEACHER, null))));
    }

    private static RosterEntry.OfPerson person(Map.Entry<String, Role> one) {
        return new RosterEntry.OfPerson(
                one.getKey(),
                new PersonName(one.getKey(), "Lindqvist"),
                one.getValue(),
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    private static RosterEntry.OfClass schoolClass(String id) {
        return new RosterEntry.OfClass(
                id,
                id,
                id,
                ClassType.SCHEDULED,
                "",
                "harbor",
                "",
                List.of("3"),
                List.of(),
                List.of(),
                List.of());
    }

    private static RosterEntry.OfEnrollment in(
            String person, String schoolClass, ClassRole role, LocalDate until) {
        return new RosterEntry.OfEnrollment(
                person + schoolClass, schoolClass, person, role, false, null, until);
    }

    private PersonId person(String sourcedId) {
        return work.read(Actor.Task.importing(ours), () -> roster.findPersonBySourcedId(sourcedId))
                .orElseThrow()
                .id();
    }

    private Actor.Somebody as(String sourcedId) {
        return new Actor.Somebody(ours, person(sourcedId).value());
    }

    /** How many rows of each table this actor sees, in the order of {@link #TABLES}. */
    private List<Long> sees(Actor actor) {
        return work.read(
                actor,
                () ->
                        TABLES.stream()
                                .map(table ->
                                        sql.sql("select count(*) from support." + table)
                                                .query(Long.class)
                                                .single())
                                .toList());
    }

    @Test
    void the_case_manager_sees_all_of_it_and_of_the_relation_the_own_part() {
        assertThat(sees(as("manager"))).containsExactly(1L, 1L, 1L, 1L, 5L);
    }

    @Test
    void the_students_teacher_sees_minutes_and_what_helps_and_no_service() {
        assertThat(sees(as("teacher"))).containsExactly(0L, 0L, 1L, 1L, 0L);
        var ada = person("ada");
        var ben = person("ben");
        assertThat(work.read(as("teacher"), () -> support.inClass(List.of(ada, ben))))
                .containsExactly(
                        new InClass(
                                ada, new WeeklyMinutes(0, 30), List.of("A seat near the board")));
        assertThat(work.read(as("teacher"), () -> support.caseload())).isEmpty();
    }

    @Test
    void nobody_else_sees_anything_of_a_student() {
        for (var who : List.of("elsewhere", "aide", "ada", "ben", "parent")) {
            assertThat(sees(as(who))).as(who).containsExactly(0L, 0L, 0L, 0L, 0L);
        }
    }

    @Test
    void the_office_sees_who_is_case_manager_of_whom_and_nothing_more() {
        assertThat(sees(as("office"))).containsExactly(3L, 0L, 0L, 0L, 0L);
    }

    @Test
    void a_case_manager_whose_time_is_over_or_still_to_come_sees_only_that() {
        assertThat(sees(as("before"))).containsExactly(1L, 0L, 0L, 0L, 0L);
        assertThat(sees(as("after"))).containsExactly(1L, 0L, 0L, 0L, 0L);
        var before = as("before");
        var after = as("after");
        clock.at(
                TestClock.MONDAY_MORNING.minus(java.time.Duration.ofDays(60)),
                () -> assertThat(sees(before)).containsExactly(1L, 1L, 1L, 1L, 5L));
        clock.at(
                TestClock.MONDAY_MORNING.plus(java.time.Duration.ofDays(60)),
                () -> assertThat(sees(after)).containsExactly(1L, 1L, 1L, 1L, 5L));
    }

    @Test
    void a_teacher_sees_nothing_from_the_day_after_the_last_one() {
        work.write(Actor.Task.importing(ours), () -> roster.load(school(TODAY), true));
        assertThat(sees(as("teacher"))).containsExactly(0L, 0L, 1L, 1L, 0L);
        work.write(Actor.Task.importing(ours), () -> roster.load(school(TODAY.minusDays(1)), true));
        assertThat(sees(as("teacher"))).containsExactly(0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void work_that_names_nobody_sees_nothing_and_neither_does_another_district() {
        assertThat(sees(new Actor.Nobody(ours))).containsOnly(0L);
        assertThat(sees(new Actor.Task(ours, "something else"))).containsOnly(0L);
        assertThat(sees(new Actor.Somebody(theirs, person("manager").value()))).containsOnly(0L);
        assertThat(sees(SupportBook.importing(theirs))).containsOnly(0L);
    }

    @Test
    void the_planner_reads_minutes_and_nothing_else() {
        assertThat(sees(SupportBook.planning(ours))).containsExactly(0L, 0L, 1L, 0L, 0L);
        var ada = person("ada");
        assertThat(
                        work.read(
                                SupportBook.planning(ours),
                                () -> support.minutes(List.of(ada, person("ben")), TODAY)))
                .isEqualTo(Map.of(ada, new WeeklyMinutes(0, 30)));
        assertThat(
                        work.read(
                                SupportBook.planning(ours),
                                () -> support.minutes(List.of(ada), AUGUST.minusDays(1))))
                .isEmpty();
    }

    @Test
    void a_piece_of_work_inside_anothers_lends_its_eyes_to_nobody() {
        var seen =
                work.read(
                        as("elsewhere"),
                        () -> {
                            var inside = sees(SupportBook.importing(ours));
                            return List.of(inside, sees(as("elsewhere")));
                        });
        assertThat(seen.getFirst()).containsExactly(3L, 1L, 1L, 1L, 5L);
        assertThat(seen.getLast()).containsOnly(0L);
        var after =
                work.read(
                        as("elsewhere"),
                        () -> {
                            work.read(
                                    SupportBook.importing(ours),
                                    () -> support.caseManagers(true, 50));
                            return sql.sql("select count(*) from support.service")
                                    .query(Long.class)
                                    .single();
                        });
        assertThat(after).isZero();
    }

    @Test
    void a_teacher_changes_nothing_and_a_case_manager_nothing_of_another_student() {
        var ada = person("ada");
        var ben = person("ben");
        var helps = new Support.Accommodation("Breaks", OPEN);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        work.write(as("teacher"), () -> support.add(ada, helps, person("teacher"))))
                .havingRootCause()
                .withMessageContaining("row-level security");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        work.write(as("manager"), () -> support.add(ben, helps, person("manager"))))
                .havingRootCause()
                .withMessageContaining("row-level security");
        assertThatExceptionOfType(DataAccessException.class)
                .as("nobody makes himself case manager")
                .isThrownBy(() ->
                        work.write(
                                as("teacher"),
                                () ->
                                        support.add(
                                                ada,
                                                new Support.CaseManager(person("teacher"), OPEN),
                                                person("teacher"))));
        assertThat(
                        work.write(
                                as("teacher"),
                                () -> sql.sql("delete from support.accommodation").update()))
                .isZero();
    }

    @Test
    void the_office_sets_and_ends_a_case_manager_and_the_door_opens_and_closes_the_same_day() {
        var ada = person("ada");
        var office = person("office");
        var manager = new Support.CaseManager(person("elsewhere"), new Dates(TODAY, null));
        assertThat(work.write(as("office"), () -> support.add(ada, manager, office)))
                .isEqualTo(SupportBook.Written.DONE);
        assertThat(sees(as("elsewhere"))).containsExactly(1L, 1L, 1L, 1L, 6L);
        var entry =
                work.read(as("elsewhere"), () -> support.caseManagers(false, 50)).getFirst().id();
        assertThat(work.write(as("office"), () -> support.end(entry, ada, office)))
                .isEqualTo(SupportBook.Written.DONE);
        var elsewhere = as("elsewhere");
        clock.at(
                TestClock.MONDAY_MORNING.plus(java.time.Duration.ofDays(1)),
                () -> assertThat(sees(elsewhere)).containsExactly(1L, 0L, 0L, 0L, 0L));
    }

    @Test
    void a_case_manager_adds_changes_and_ends_and_the_history_says_so() {
        var ada = person("ada");
        var me = person("manager");
        var breaks = new Support.Accommodation("Breaks", OPEN);
        assertThat(work.write(as("manager"), () -> support.add(ada, breaks, me)))
                .isEqualTo(SupportBook.Written.DONE);
        assertThat(work.write(as("manager"), () -> support.add(ada, breaks, me)))
                .isEqualTo(SupportBook.Written.THERE_ALREADY);
        var entry = newest("Breaks");
        var longer = new Support.Accommodation("Longer breaks", OPEN);
        assertThat(work.write(as("manager"), () -> support.change(entry.id(), ada, longer, me)))
                .isEqualTo(SupportBook.Written.DONE);
        assertThat(work.write(as("manager"), () -> support.end(entry.id(), ada, me)))
                .isEqualTo(SupportBook.Written.DONE);
        assertThat(newest("Longer breaks").what().dates().ends()).isEqualTo(TODAY);
        assertThat(work.read(as("manager"), () -> support.history(ada)))
                .filteredOn(change -> change.by() != null)
                .extracting(SupportChange::step)
                .containsExactlyInAnyOrder(
                        SupportChange.Step.ADDED,
                        SupportChange.Step.CHANGED,
                        SupportChange.Step.ENDED);
    }

    private SupportEntry newest(String helps) {
        return work.read(as("manager"), () -> support.of(person("ada"))).stream()
                .filter(entry ->
                        entry.what() instanceof Support.Accommodation what
                                && what.helps().equals(helps))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_is_in_a_class_today_is_what_the_roster_says() {
        var here =
                work.read(
                        Actor.Task.importing(ours),
                        () ->
                                sql.sql("select person from roster.enrolled_today")
                                        .query(java.util.UUID.class)
                                        .list());
        var classes =
                work.read(
                        Actor.Task.importing(ours),
                        () ->
                                Stream.of("math", "art", "homeroom")
                                        .map(id ->
                                                roster.findClassBySourcedId(id).orElseThrow().id())
                                        .flatMap(id -> roster.findClass(id, TODAY).stream())
                                        .flatMap(found ->
                                                Stream.concat(
                                                        found.students().stream(),
                                                        found.staff().stream()))
                                        .map(person -> person.id().value())
                                        .collect(Collectors.toList()));
        assertThat(here).containsExactlyInAnyOrderElementsOf(classes).hasSize(7);
    }
}
