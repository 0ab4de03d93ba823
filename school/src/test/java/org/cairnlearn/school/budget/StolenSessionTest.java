package org.cairnlearn.school.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.audit.AuditBook;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody has got hold of a session and works through the ids of all students: stopped, alarmed,
 * and every student who was shown is on the list, and no other.
 */
@SchoolTest
class StolenSessionTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final int STUDENTS = 150;
    private static final int TAUGHT = 24;

    /** It is counted after an answer: so many may be on their way meanwhile. */
    private static final int ON_THEIR_WAY = 2;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Map<String, Role> STAFF =
            Map.of(
                    "teacher", Role.TEACHER,
                    "office", Role.ADMINISTRATOR,
                    "second", Role.ADMINISTRATOR,
                    "proctor", Role.PROCTOR);

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired RosterBook roster;
    @Autowired Rights rights;
    @Autowired BudgetBook budgets;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private TenantId ours;
    private List<PersonId> students;

    @BeforeEach
    void a_school_of_150() {
        ours = Schools.make(tenants).ours().id();
        work.write(Actor.Task.importing(ours), () -> roster.load(school(), true));
        STAFF.forEach((id, role) ->
                work.write(
                        Actor.Task.administering(ours),
                        () ->
                                accounts.add(
                                        new Login(id), new Password(PASSWORD), person(id), role)));
        students =
                work.read(
                        office(),
                        () ->
                                IntStream.range(0, STUDENTS)
                                        .mapToObj(at -> person("s" + at))
                                        .toList());
    }

    private Actor.Somebody office() {
        return new Actor.Somebody(
                ours, work.read(Actor.Task.importing(ours), () -> person("office")).value());
    }

    private PersonId person(String id) {
        return roster.findPersonBySourcedId(id).orElseThrow().id();
    }

    private static RosterSnapshot school() {
        var pupils = IntStream.range(0, STUDENTS).mapToObj(at -> "s" + at).toList();
        var people =
                Stream.concat(
                                pupils.stream().map(id -> named(id, Role.STUDENT)),
                                STAFF.entrySet().stream()
                                        .map(one -> named(one.getKey(), one.getValue())))
                        .toList();
        var enrolled =
                Stream.concat(
                                pupils.stream().limit(TAUGHT).map(id -> in(id, ClassRole.STUDENT)),
                                Stream.of(in("teacher", ClassRole.TEACHER)))
                        .toList();
        return new RosterSnapshot(
                Listing.of(
                        List.of(
                                new RosterEntry.OfOrganisation(
                                        "harbor", "Harbor School", "school", ""))),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(people),
                Listing.unknown(),
                Listing.of(
                        List.of(
                                new RosterEntry.OfClass(
                                        "math",
                                        "Mathematics 6",
                                        "math",
                                        ClassType.SCHEDULED,
                                        "",
                                        "harbor",
                                        "Room 12",
                                        List.of("3"),
                                        List.of("Mathematics"),
                                        List.of("06"),
                                        List.of()))),
                Listing.of(enrolled));
    }

    private static RosterEntry.OfPerson named(String id, Role role) {
        return new RosterEntry.OfPerson(
                id,
                new PersonName("Given" + id, "Family" + id),
                role,
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    private static RosterEntry.OfEnrollment in(String id, ClassRole role) {
        return new RosterEntry.OfEnrollment(id + "-math", "math", id, role, false, null, null);
    }

    @Test
    void a_stolen_office_session_is_asked_why_and_stopped_when_it_only_knocks() {
        var thief = signedIn("office");
        var walk = walk(thief, "/office/consents/");
        var ask = Limits.of(Role.ADMINISTRATOR, 0, 1).hour().ask();
        assertThat(walk.shown()).hasSizeBetween(ask, ask + ON_THEIR_WAY);
        assertThat(walk.last().statusCode()).isEqualTo(403);
        assertThat(walk.last().body()).contains("This account is stopped");
        assertThat(listed("office")).isEqualTo(walk.shown());
        alarmed("office");
    }

    @Test
    @Tag("all")
    void one_who_knows_the_password_too_is_stopped_at_the_limit() {
        var thief = signedIn("office");
        walk(thief, "/office/consents/");
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(30), () -> lift("office"));
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(60), this::walkOnWithThePassword);
    }

    private void walkOnWithThePassword() {
        var shown = new TreeSet<UUID>(listed("office"));
        var again = signedIn("office");
        var limit = Limits.of(Role.ADMINISTRATOR, 0, 1).hour();
        var first = students.subList(limit.ask(), 2 * limit.ask());
        first.forEach(one -> again.get("/office/consents/" + one));
        assertThat(first.subList(0, ON_THEIR_WAY + 1))
                .extracting(one -> again.get("/office/consents/" + one).statusCode())
                .last()
                .isEqualTo(303);
        assertThat(explain(again).statusCode()).isEqualTo(303);
        var walk = walk(again, "/office/consents/");
        shown.addAll(walk.shown());
        first.forEach(one -> shown.add(one.value()));
        assertThat(walk.last().statusCode()).isEqualTo(403);
        assertThat(listed("office")).isEqualTo(shown);
        alarmed("office");
    }

    @Test
    void a_stolen_teachers_session_sees_the_own_students_and_nobody_else() {
        var thief = signedIn("teacher");
        var walk = walk(thief, "/teacher/student/");
        assertThat(walk.shown()).hasSizeLessThanOrEqualTo(TAUGHT);
        assertThat(ids(students.subList(0, TAUGHT))).containsAll(walk.shown());
        assertThat(walk.last().body()).contains("This account is stopped");
        assertThat(listed("teacher")).isEqualTo(walk.shown());
        alarmed("teacher");
    }

    @Test
    void an_account_of_any_role_that_walks_through_ids_is_stopped() {
        var thief = signedIn("proctor");
        var walk = walk(thief, "/teacher/student/");
        assertThat(walk.shown()).isEmpty();
        assertThat(walk.last().body()).contains("This account is stopped");
        assertThat(listed("proctor")).isEmpty();
        alarmed("proctor");
    }

    @Test
    @Tag("all")
    void only_another_administrator_lets_an_account_go_on() {
        var thief = signedIn("office");
        walk(thief, "/office/consents/");
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(30), this::theSecondLetsTheFirstGoOn);
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(60),
                () ->
                        assertThat(signedIn("office").get("/office/alarms").body())
                                .contains("No account is stopped.", "It was me, testing"));
    }

    private void theSecondLetsTheFirstGoOn() {
        var second = signedIn("second");
        var page = second.get("/office/alarms").body();
        assertThat(page).contains("One account is stopped.", "An account was stopped");
        var form = Pattern.compile("action=\"(/office/alarms/[^\"]+/lift)\"").matcher(page);
        assertThat(form.find()).isTrue();
        var answer =
                second.post(
                        form.group(1), Map.of("_csrf", token(page), "why", "It was me, testing"));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    @Tag("all")
    void on_the_server_the_operator_lets_the_last_administrator_go_on() {
        walk(signedIn("office"), "/office/consents/");
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(30),
                () ->
                        assertThat(
                                        work.write(
                                                Actor.Task.administering(ours),
                                                () ->
                                                        budgets.lift(
                                                                budgets.stops().getFirst().id(),
                                                                null,
                                                                "Nobody else is in the office")))
                                .isTrue());
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(60),
                () -> {
                    var page = signedIn("office").get("/office/alarms").body();
                    assertThat(page).contains("Nobody else is in the office");
                });
    }

    @Test
    void no_log_line_of_an_alarm_names_a_student() {
        var lines = Alarms.during(() -> walk(signedIn("office"), "/office/consents/"));
        assertThat(lines).hasSize(1).first().asString().contains("alarm=read-budget", "students=");
        for (var student : students) {
            assertThat(lines.getFirst()).doesNotContain(student.toString());
        }
        assertThat(lines.getFirst()).doesNotContain("Given", "Family");
    }

    /** What a walk came to: who was shown, and the last answer. */
    private record Walk(Set<UUID> shown, HttpResponse<String> last) {}

    private Walk walk(Browser thief, String path) {
        var shown = new TreeSet<UUID>();
        var last = thief.get(path + students.getFirst());
        for (var student : students) {
            last = thief.get(path + student);
            if (last.statusCode() == 200) {
                shown.add(student.value());
            }
        }
        return new Walk(shown, last);
    }

    /** Whom the log lists as shown to an account. */
    private Set<UUID> listed(String login) {
        return work.read(
                AuditBook.reading(ours),
                () ->
                        sql
                                .sql(
                                        """
                                        select distinct e.student
                                          from audit.line l
                                          join audit.roll_entry e
                                            on e.tenant = l.tenant and e.roll = l.roll
                                         where l.account = :account
                                           and l.outcome = 'SHOWN'
                                        """)
                                .param("account", account(login))
                                .query(UUID.class)
                                .list()
                                .stream()
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private UUID account(String login) {
        return work.read(
                        Actor.Task.administering(ours),
                        () -> accounts.find(new Login(login)).orElseThrow())
                .id();
    }

    private void alarmed(String login) {
        var stops = work.read(office(), () -> budgets.stops());
        assertThat(stops)
                .filteredOn(stop -> stop.lifted() == null)
                .extracting(Stop::person)
                .containsExactly(work.read(Actor.Task.importing(ours), () -> person(login)));
        assertThat(Duration.between(stops.getFirst().at(), clock.instant()))
                .isLessThan(Duration.ofSeconds(60));
    }

    private void lift(String login) {
        var second =
                new Actor.Somebody(
                        ours,
                        work.read(Actor.Task.importing(ours), () -> person("second")).value());
        work.write(
                second,
                () -> {
                    budgets.stops()
                            .forEach(stop ->
                                    assertThat(
                                                    budgets.lift(
                                                            stop.id(),
                                                            new PersonId(second.person()),
                                                            "It is all right"))
                                            .isTrue());
                    return true;
                });
    }

    private static Set<UUID> ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.toSet());
    }

    private Browser signedIn(String login) {
        var browser = new Browser(port);
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
                                token(browser.get("/sign-in").body())));
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser;
    }

    private static HttpResponse<String> explain(Browser browser) {
        var form = browser.get("/account/reason").body();
        return browser.post(
                "/account/reason",
                Map.of(
                        "_csrf",
                        token(form),
                        "reason",
                        "Entering the forms of the new year",
                        "code",
                        PASSWORD,
                        "next",
                        "/office/consents"));
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
