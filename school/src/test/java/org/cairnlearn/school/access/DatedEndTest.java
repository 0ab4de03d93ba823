package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Responsibilities;
import org.cairnlearn.school.roster.Responsibility;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfGuardianship;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The roster says today that something ends tomorrow: tomorrow it still opens, on the day after
 * nothing does, with no import in between; the pages and the database alone agree.
 */
@SchoolTest
class DatedEndTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final LocalDate LAST = LocalDate.of(2026, 11, 24);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired Accounts accounts;
    @Autowired Rights rights;
    @Autowired RosterBook roster;
    @Autowired Responsibilities responsibilities;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private TenantId ours;

    /** Ada leaves the class, and so does one of its two teachers; her mother's custody ends. */
    @BeforeEach
    void what_ends_tomorrow() {
        ours = Schools.make(tenants).ours().id();
        work.write(Actor.Task.importing(ours), () -> roster.load(school(), true));
        account("stays", Role.TEACHER);
        account("leaves", Role.TEACHER);
        account("mother", Role.FAMILY);
        account("flex", Role.TEACHER);
        account("office", Role.ADMINISTRATOR);
        account("ada", Role.STUDENT);
    }

    private static RosterSnapshot school() {
        return new RosterSnapshot(
                Listing.of(List.of(new OfOrganisation("harbor", "Harbor School", "school", ""))),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(people()),
                Listing.of(
                        List.of(
                                new OfGuardianship(
                                        "ada-mother",
                                        "ada",
                                        "mother",
                                        "",
                                        new OfGuardianship.Terms(true, true, null, LAST)))),
                Listing.of(List.of(schoolClass("math"), schoolClass("art"))),
                Listing.of(
                        List.of(
                                in("ada", ClassRole.STUDENT, LAST),
                                new OfEnrollment(
                                        "ada-art",
                                        "art",
                                        "ada",
                                        ClassRole.STUDENT,
                                        false,
                                        null,
                                        null),
                                in("ben", ClassRole.STUDENT, null),
                                in("stays", ClassRole.TEACHER, null),
                                in("leaves", ClassRole.TEACHER, LAST))));
    }

    private static List<OfPerson> people() {
        return List.of(
                person("ada", Role.STUDENT),
                person("ben", Role.STUDENT),
                person("stays", Role.TEACHER),
                person("leaves", Role.TEACHER),
                person("flex", Role.TEACHER),
                person("mother", Role.FAMILY),
                person("office", Role.ADMINISTRATOR));
    }

    private static OfClass schoolClass(String id) {
        return new OfClass(
                id,
                "Class " + id,
                id,
                ClassType.SCHEDULED,
                "",
                "harbor",
                "Room 12",
                List.of("3"),
                List.of("Mathematics"),
                List.of("06"),
                List.of());
    }

    private static OfPerson person(String id, Role role) {
        return new OfPerson(
                id, new PersonName(id, "Lindqvist"), role, "", "", "", List.of(), List.of());
    }

    private static OfEnrollment in(String id, ClassRole role, LocalDate ends) {
        return new OfEnrollment(id + "-math", "math", id, role, false, null, ends);
    }

    private PersonId id(String person) {
        return work.read(
                        Actor.Task.importing(ours),
                        () -> roster.findPersonBySourcedId(person).orElseThrow())
                .id();
    }

    private void account(String login, Role role) {
        var person = id(login);
        work.write(
                Actor.Task.administering(ours),
                () -> accounts.add(new Login(login), new Password(PASSWORD), person, role));
    }

    @Test
    void a_teacher_has_the_class_until_the_last_day_and_not_after_it() {
        var schoolClass =
                work.read(
                        Actor.Task.importing(ours),
                        () -> roster.findClassBySourcedId("math").orElseThrow().id());
        opensUntilTheLastDay("leaves", "/teacher/class/" + schoolClass + "/entry");
        seesUntilTheLastDay("leaves", "ben");
    }

    @Test
    void a_student_is_in_the_class_until_the_last_day_and_the_own_pages_stay() {
        opensUntilTheLastDay("stays", "/teacher/student/" + id("ada"));
        seesUntilTheLastDay("stays", "ada");
        on(LAST.plusDays(1), () -> assertThat(status("ada", "/my-data")).isEqualTo(200));
    }

    /** Days of grace: the office entrusts a student by name for a while, and it ends by itself. */
    @Test
    void who_needs_a_student_for_some_days_more_is_entrusted_with_the_student_until_a_day() {
        var until = LAST.plusDays(3);
        work.write(
                Responsibilities.giving(ours),
                () ->
                        responsibilities.give(
                                List.of(
                                        new Responsibility(
                                                id("stays"),
                                                Responsibility.Kind.MENTOR,
                                                new Responsibility.Whom.OfStudent(id("ada")),
                                                LAST.plusDays(1),
                                                until)),
                                id("office")));
        var page = "/teacher/student/" + id("ada");
        on(until, () -> assertThat(status("stays", page)).isEqualTo(200));
        on(until, () -> assertThat(status("leaves", page)).isEqualTo(404));
        on(until.plusDays(1), () -> assertThat(status("stays", page)).isEqualTo(404));
        var stays = new Actor.Somebody(ours, id("stays").value());
        on(until.plusDays(1), () -> assertThat(visible(stays, id("ada"))).isZero());
    }

    @Test
    void a_guardian_looks_after_the_child_until_the_last_day_and_not_after_it() {
        opensUntilTheLastDay("mother", "/family/looked?child=" + id("ada"));
        seesUntilTheLastDay("mother", "ada");
    }

    @Test
    void a_right_ends_with_its_last_day() {
        work.write(
                Actor.Task.administering(ours),
                () -> {
                    var harbor = roster.organisations().getFirst().id();
                    rights.give(
                            new Rights.Given(
                                    id("flex"),
                                    Rights.Right.FLEX_COORDINATOR,
                                    harbor,
                                    "",
                                    null,
                                    LAST));
                    return true;
                });
        opensUntilTheLastDay("flex", "/office/flex");
        seesUntilTheLastDay("flex", "ben");
    }

    /** The roster gives an administrator no day: the one who is not on it is out at once. */
    @Test
    void an_administrator_who_is_no_longer_on_the_roster_is_out_at_once() {
        var browser = signedIn("office");
        assertThat(browser.get("/office/consents").statusCode()).isEqualTo(200);
        work.write(
                Actor.Task.importing(ours),
                () ->
                        sql.sql(
                                        "update roster.person set active = false where sourced_id = 'office'")
                                .update());
        assertThat(browser.get("/office/consents").statusCode()).isNotEqualTo(200);
    }

    private void opensUntilTheLastDay(String login, String page) {
        on(LAST, () -> assertThat(status(login, page)).as("last day").isEqualTo(200));
        on(LAST.plusDays(1), () -> assertThat(status(login, page)).as("after").isEqualTo(404));
    }

    /** Without a line of Java that decides. */
    private void seesUntilTheLastDay(String who, String student) {
        var person = id(student);
        var actor = new Actor.Somebody(ours, id(who).value());
        on(LAST, () -> assertThat(visible(actor, person)).as("last day").isEqualTo(1));
        on(LAST.plusDays(1), () -> assertThat(visible(actor, person)).as("after").isZero());
    }

    private int visible(Actor actor, PersonId student) {
        return work.read(
                actor,
                () ->
                        sql.sql("select cast(count(*) as int) from roster.person where id = :id")
                                .param("id", student.value())
                                .query(Integer.class)
                                .single());
    }

    private void on(LocalDate day, Runnable what) {
        var days = day.toEpochDay() - LocalDate.of(2026, 11, 23).toEpochDay();
        clock.at(TestClock.MONDAY_MORNING.plus(Duration.ofDays(days)), what);
    }

    private int status(String login, String page) {
        return signedIn(login).get(page).statusCode();
    }

    private Browser signedIn(String login) {
        var browser = new Browser(port);
        var token = TOKEN.matcher(browser.get("/sign-in").body());
        assertThat(token.find()).isTrue();
        var answer =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "school",
                                ours.toString(),
                                "login",
                                login,
                                "password",
                                PASSWORD,
                                "_csrf",
                                token.group(1)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser;
    }
}
