package org.cairnlearn.school.web.teacher.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.util.Map;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Who is here, in a browser without a script. */
@SchoolTest
class AttendanceOverTheWireTest {
    private static final String PASSWORD = "seven stones by the river";

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;
    private String block;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        account("okafor", Role.TEACHER);
        account("ada", Role.STUDENT);
        block =
                "class=%s&date=%s&period=3"
                        .formatted(school.schoolClass("math"), SmallSchool.MONDAY);
    }

    @Test
    void a_tap_is_shown_after_it_can_be_undone_and_goes_into_the_file() {
        var browser = signedIn("okafor");
        var page = browser.get("/teacher/attendance?" + block).body();
        assertThat(page).contains("8 of 8 students are here.");
        var tapped =
                browser.post(
                        "/teacher/attendance/mark?" + block,
                        Map.of(
                                "_csrf",
                                token(page),
                                "student",
                                school.person("ada").toString(),
                                "presence",
                                "away"));
        assertThat(tapped.statusCode()).isEqualTo(303);
        var after = browser.get(tapped.headers().firstValue("location").orElseThrow()).body();
        assertThat(after).contains("7 of 8 students are here.", "Ada L.: away.", "presence=here");
        assertThat(browser.get("/teacher/attendance/marks.csv?" + block).body())
                .contains("student,date,block,class,status,minutes")
                .contains("ada,2026-11-23,3,math,absent,");
    }

    @Test
    void what_is_no_presence_or_nobodys_block_is_not_there() {
        var browser = signedIn("okafor");
        var page = browser.get("/teacher/attendance?" + block).body();
        var asleep =
                Map.of(
                        "_csrf",
                        token(page),
                        "student",
                        school.person("ada").toString(),
                        "presence",
                        "asleep");
        assertThat(browser.post("/teacher/attendance/mark?" + block, asleep).statusCode())
                .isEqualTo(404);
        assertThat(
                        browser.get(
                                        "/teacher/attendance?class=%s"
                                                .formatted(school.schoolClass("art")))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_student_sees_neither_who_is_away_nor_the_materials_page() {
        var browser = signedIn("ada");
        assertThat(browser.get("/teacher/attendance?" + block).statusCode()).isEqualTo(403);
        assertThat(browser.get("/teacher/materials").statusCode()).isEqualTo(403);
        assertThat(browser.get("/office/attendance").statusCode()).isEqualTo(403);
    }

    @Test
    void a_teacher_reads_the_materials_and_what_is_missing() {
        var browser = signedIn("okafor");
        assertThat(browser.get("/teacher/materials").body()).contains("No materials yet");
        assertThat(browser.get("/teacher/materials/missing?skills=all").body())
                .contains("Two materials, one without a screen");
        assertThat(browser.get("/teacher/materials/" + school.person("ada")).statusCode())
                .isEqualTo(404);
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
