package org.cairnlearn.school.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.audit.AuditBook;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An administrator opens a student for a reason: the work is there to see, for an hour, for nobody
 * else, in the log and with a notice.
 */
@SchoolTest
class GlassTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final String REASON = "A parent waits in the office for an answer";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("(?s)<table.*</table>");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired RosterBook roster;
    @Autowired Rights rights;
    @Autowired Work work;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;

    @BeforeEach
    void a_school_with_two_in_the_office() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.enroll(SmallSchool.STUDENTS, List.of("okafor", "reyes", "lund", "moss"));
        school.has(List.of("ada"), Skill.HALVES);
        for (var office : List.of("reyes", "lund")) {
            school.administers(office);
            account(office, Role.ADMINISTRATOR);
        }
        account("okafor", Role.TEACHER);
        account("moss", Role.TEACHER);
        school.administer(() -> {
            var harbor = roster.organisations().getFirst().id();
            rights.give(school.person("moss"), Rights.Right.PRIVACY_OFFICER, harbor);
            return true;
        });
    }

    private void account(String login, Role role) {
        var person = school.person(login);
        school.administer(
                () -> accounts.add(new Login(login), new Password(PASSWORD), person, role));
    }

    @Test
    void what_is_opened_shows_the_work_that_a_teacher_sees() {
        var office = signedIn("reyes");
        assertThat(office.get(glass()).statusCode()).isEqualTo(404);
        assertThat(open(office).statusCode()).isEqualTo(303);
        var page = office.get(glass()).body();
        var teachers = signedIn("okafor").get("/teacher/student/" + school.person("ada")).body();
        assertThat(table(page)).isEqualTo(table(teachers));
        assertThat(page).contains("<b>halves</b>: Got it.");
        assertThat(page).contains(REASON);
    }

    @Test
    void it_ends_by_itself_after_an_hour() {
        open(signedIn("reyes"));
        at(Duration.ofMinutes(59), () -> assertThat(status("reyes")).isEqualTo(200));
        at(Duration.ofMinutes(61), () -> assertThat(status("reyes")).isEqualTo(404));
    }

    @Test
    void it_ends_at_once_when_it_is_closed() {
        var office = signedIn("reyes");
        open(office);
        at(
                Duration.ofMinutes(2),
                () -> {
                    var form = office.get(glass()).body();
                    office.post(glass() + "/close", Map.of("_csrf", token(form)));
                    assertThat(office.get(glass()).statusCode()).isEqualTo(404);
                });
    }

    @Test
    void nobody_else_sees_by_it_and_nobody_opens_without_a_reason_and_a_proof() {
        open(signedIn("reyes"));
        assertThat(status("lund")).isEqualTo(404);
        assertThat(status("okafor")).isEqualTo(403);
        var other = signedIn("lund");
        assertThat(open(other, Map.of("reason", "why")).statusCode()).isEqualTo(422);
        assertThat(open(other, Map.of("code", "not the password")).statusCode()).isEqualTo(422);
        assertThat(open(other, Map.of("student", "okafor")).statusCode()).isEqualTo(422);
        assertThat(status("lund")).isEqualTo(404);
    }

    @Test
    void the_privacy_officer_is_told_and_the_log_has_what_was_seen() {
        var office = signedIn("reyes");
        open(office);
        office.get(glass());
        assertThat(signedIn("moss").get("/privacy/notices").body()).contains(REASON, "Ada");
        var seen =
                work.read(
                        AuditBook.reading(school.tenant()),
                        () ->
                                sql.sql(
                                                """
                                                select distinct e.student
                                                  from audit.line l
                                                  join audit.roll_entry e
                                                    on e.tenant = l.tenant and e.roll = l.roll
                                                 where l.person = :person
                                                   and l.screen like '/office/glass/%'
                                                   and l.outcome = 'SHOWN'
                                                """)
                                        .param("person", school.person("reyes").value())
                                        .query(UUID.class)
                                        .list());
        assertThat(seen).containsExactly(school.person("ada").value());
    }

    private String glass() {
        return "/office/glass/" + school.person("ada");
    }

    private int status(String login) {
        return signedIn(login).get(glass()).statusCode();
    }

    private void at(Duration later, Runnable what) {
        clock.at(TestClock.MONDAY_MORNING.plus(later), what);
    }

    private static String table(String page) {
        var found = TABLE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static HttpResponse<String> open(Browser office) {
        return open(office, Map.of());
    }

    private static HttpResponse<String> open(Browser office, Map<String, String> instead) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "_csrf",
                                token(office.get("/office/glass").body()),
                                "student",
                                "ada",
                                "reason",
                                REASON,
                                "code",
                                PASSWORD));
        fields.putAll(instead);
        return office.post("/office/glass", fields);
    }

    private Browser signedIn(String login) {
        var browser = new Browser(port);
        var answer =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "school",
                                school.tenant().toString(),
                                "login",
                                login,
                                "password",
                                PASSWORD,
                                "_csrf",
                                token(browser.get("/sign-in").body())));
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser;
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
