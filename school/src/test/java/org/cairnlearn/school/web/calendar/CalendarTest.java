package org.cairnlearn.school.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Said;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A calendar program reads somebody's days at a secret address, and nothing else. */
@SchoolTest
class CalendarTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern ADDRESS = Pattern.compile("<code>([^<]+)</code>");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired Work work;
    @Autowired ConsentBook consents;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;

    @BeforeEach
    void harbor_school_with_bells() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        var home = school.roster("math").schoolClass().school();
        school.write(() -> {
            application
                    .getBean(ScheduleBook.class)
                    .setPeriods(
                            home,
                            List.of(new Period("3", LocalTime.of(10, 20), LocalTime.of(11, 10))));
            return home;
        });
        account("okafor", Role.TEACHER);
        account("ada", Role.STUDENT);
    }

    @Test
    void a_teacher_subscribes_to_the_own_blocks_and_no_student_is_named() {
        var address = make("okafor");
        var answer = program().get(address);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var blocks = blocks(answer.body());
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(8);
        assertThat(blocks)
                .extracting(block -> block.getDateStart().getValue().toInstant().toString())
                .as("10:20 in New York, on days with school only")
                .contains("2026-11-23T15:20:00Z", "2026-11-24T15:20:00Z")
                .doesNotContain("2026-11-28T15:20:00Z");
        assertThat(answer.body()).doesNotContain("Ada", "Lindqvist", "student=");
        assertThat(ids(program().get(address).body()))
                .as("read again, an entry is the same one")
                .isEqualTo(ids(answer.body()));
    }

    @Test
    void the_page_has_the_menu_of_whoever_reads_it() {
        assertThat(signedIn("okafor").get("/my-calendar").body())
                .contains("href=\"/teacher/today\"", "href=\"/account\"", "action=\"/sign-out\"")
                .doesNotContain("href=\"/student/today\"", "narrow plain");
        assertThat(signedIn("ada").get("/my-calendar").body())
                .contains("href=\"/student/today\"", "href=\"/my-data\"", "action=\"/sign-out\"")
                .doesNotContain("href=\"/teacher/today\"");
    }

    @Test
    void a_block_that_a_class_loses_is_called_off_in_the_entry_that_was_there() {
        var address = make("okafor");
        var before = ids(program().get(address).body());
        var math = school.roster("math").schoolClass();
        school.administer(() -> {
            application
                    .getBean(YearDesk.class)
                    .loseBlock(
                            math.school(),
                            new LostBlock(
                                    SmallSchool.MONDAY, math.periods().getFirst(), math.id()));
            return true;
        });
        var after = program().get(address).body();
        assertThat(ids(after)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(blocks(after))
                .filteredOn(block -> block.getStatus() != null && block.getStatus().isCancelled())
                .extracting(block -> block.getSummary().getValue())
                .containsExactly(math.title() + " in Block 3 does not take place today.");
    }

    @Test
    void the_days_of_a_student_go_out_only_when_the_family_agrees() {
        var ada = signedIn("ada");
        assertThat(ada.get("/my-calendar").body()).contains("Your family has not said yes yet");
        var form = Map.of("_csrf", token(ada.get("/student/goals").body()));
        assertThat(ada.post("/my-calendar", form).statusCode()).isEqualTo(404);

        says("ada", Answer.GIVEN);
        var address = address(post(ada, "/my-calendar").body());
        assertThat(blocks(program().get(address).body()))
                .as("mathematics and art meet at the same time, and she is in one of them")
                .isNotEmpty()
                .extracting(block -> block.getDateStart().getValue())
                .doesNotHaveDuplicates();

        says("ada", Answer.REFUSED);
        assertThat(program().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_guardian_subscribes_to_the_days_of_each_child_that_may_go_out() throws SQLException {
        var owner = TestDatabase.database().owner();
        try (var connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    with mother as (
                        insert into roster.person (tenant, id, sourced_id, given_name, family_name, role)
                        values ('%1$s', gen_random_uuid(), 'maria', 'Maria', 'Lindqvist', 'family')
                        returning tenant, id
                    )
                    insert into roster.guardianship (tenant, id, sourced_id, guardian, student, relation, custody, begins)
                    select tenant, gen_random_uuid(), 'maria-ada', id, '%2$s', 'mother', true, '2020-08-01'
                      from mother
                    """
                            .formatted(school.tenant(), school.person("ada")));
        }
        account("maria", Role.FAMILY);
        var maria = signedIn("maria");
        assertThat(maria.get("/my-calendar").body())
                .contains("You have not said yes yet", "href=\"/family/profile\"");
        says("ada", Answer.GIVEN);
        var address = address(post(maria, "/my-calendar").body());
        assertThat(blocks(program().get(address).body()))
                .isNotEmpty()
                .allMatch(block -> block.getSummary().getValue().startsWith("Ada: "));
        says("ada", Answer.REFUSED);
        assertThat(program().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_ends_when_it_is_taken_back_made_anew_or_everything_is_signed_out() {
        var teacher = signedIn("okafor");
        var first = address(post(teacher, "/my-calendar").body());
        assertThat(teacher.get("/my-calendar").body())
                .contains("Nobody has read it yet")
                .doesNotContain(first);
        assertThat(program().get(first).statusCode()).isEqualTo(200);
        assertThat(teacher.get("/my-calendar").body()).contains("Last read on");

        var second = address(post(teacher, "/my-calendar").body());
        assertThat(program().get(first).statusCode()).isEqualTo(404);
        assertThat(program().get(second).statusCode()).isEqualTo(200);

        post(teacher, "/my-calendar/end");
        assertThat(program().get(second).statusCode()).isEqualTo(404);

        var third = address(post(teacher, "/my-calendar").body());
        post(teacher, "/account/sign-out");
        assertThat(program().get(third).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_opens_nothing_but_its_calendar() {
        var address = make("okafor");
        var program = program();
        program.get(address);
        assertThat(program.cookies()).isEmpty();
        assertThat(program.get(address.replace(".ics", "")).statusCode()).isEqualTo(404);
        assertThat(program.get("/teacher/today?key=" + address).headers().firstValue("location"))
                .as("the door, as for everybody")
                .hasValueSatisfying(where -> assertThat(where).startsWith("/sign-in"));
        var stranger = address.replaceAll("\\.[A-Za-z0-9_-]{43}\\.", "." + "A".repeat(43) + ".");
        assertThat(stranger).isNotEqualTo(address);
        assertThat(signedIn("okafor").get(stranger).statusCode())
                .as("whoever else is signed in")
                .isEqualTo(404);
    }

    private static List<VEvent> blocks(String body) {
        return calendar(body).getEvents().stream()
                .filter(event -> event.getDateStart().getValue().hasTime())
                .toList();
    }

    private static List<String> ids(String body) {
        return calendar(body).getEvents().stream().map(event -> event.getUid().getValue()).toList();
    }

    private static ICalendar calendar(String body) {
        return Biweekly.parse(body).first();
    }

    private void says(String student, Answer answer) {
        var said =
                new Said(
                        school.person(student),
                        new Said.About(Purpose.SHARING, DataKind.EVERYTHING),
                        answer,
                        new Said.Paper(
                                "Form " + answer,
                                LocalDate.of(2026, 11, answer == Answer.GIVEN ? 1 : 2),
                                null),
                        new Said.Entry(null, SmallSchool.FIRST_DAY));
        work.write(ConsentBook.importing(school.tenant()), () -> consents.add(List.of(said)));
    }

    private Browser program() {
        return new Browser(port);
    }

    private String make(String login) {
        return address(post(signedIn(login), "/my-calendar").body());
    }

    /** As it is copied from the page, without the server's name. */
    private static String address(String page) {
        var found = ADDRESS.matcher(page);
        assertThat(found.find()).isTrue();
        var address = URI.create(found.group(1).replace("&amp;", "&"));
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private HttpResponse<String> post(Browser browser, String path) {
        return browser.post(path, Map.of("_csrf", token(browser.get("/my-calendar").body())));
    }

    private void account(String sourcedId, Role role) {
        var person = school.person(sourcedId);
        school.administer(
                () -> accounts.add(new Login(sourcedId), new Password(PASSWORD), person, role));
    }

    private Browser signedIn(String login) {
        return new Browser(port).signedIn(school.tenant().toString(), login, PASSWORD);
    }
}
