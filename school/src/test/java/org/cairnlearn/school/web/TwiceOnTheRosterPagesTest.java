package org.cairnlearn.school.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
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

/** Ada and Ben are in the mathematics class and in the club, and both meet in period 3. */
@SchoolTest
class TwiceOnTheRosterPagesTest {
    private static final String PASSWORD = "seven stones by the river";

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired ScheduleBook schedule;
    @Autowired PlanBook plans;
    @Autowired TestClock clock;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;

    @BeforeEach
    void a_class_and_a_club_in_the_same_period() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
        club("ada", "ben", "ivy");
        var harbor = school.roster("math").schoolClass().school();
        school.write(() -> {
            schedule.setPeriods(
                    harbor,
                    List.of(
                            new Period("3", LocalTime.of(10, 0), LocalTime.of(10, 45)),
                            new Period("4", LocalTime.of(11, 0), LocalTime.of(11, 45))));
            return true;
        });
        account("okafor", Role.TEACHER);
        account(SmallSchool.COACH, Role.TEACHER);
        account("ada", Role.STUDENT);
    }

    /** With these students; art meets at another time. */
    private void club(String... students) {
        school.club(List.of(students));
        school.meets("art", "4");
    }

    private void account(String sourcedId, Role role) {
        var person = school.person(sourcedId);
        school.administer(
                () -> accounts.add(new Login(sourcedId), new Password(PASSWORD), person, role));
    }

    private Browser signedIn(String login) {
        return new Browser(port).signedIn(school.tenant().toString(), login, PASSWORD);
    }

    private String today(String teacher) {
        return signedIn(teacher).get("/teacher/today?date=2026-11-23").body();
    }

    private String attendance(String teacher, String schoolClass) {
        return signedIn(teacher)
                .get(
                        "/teacher/attendance?class=%s&date=2026-11-23&period=3"
                                .formatted(school.schoolClass(schoolClass)))
                .body();
    }

    /** As its teacher looks at it, and shares it. */
    private void share(String schoolClass) {
        var roster = school.roster(schoolClass);
        var block = new Block.Section(roster.schoolClass().id(), SmallSchool.MONDAY, "3");
        school.plan(() -> {
            var plan = ((Proposed.Plan) plans.planOf(roster, block, 45)).plan();
            return plans.approve(new Change(plan.id(), plan.version(), school.person("okafor")));
        });
    }

    @Test
    void each_teacher_reads_who_has_them() {
        assertThat(today("okafor"))
                .contains("2 students are also on the roster of Mathematics 6")
                .contains("Ada L. and Ben L.: this class was planned first, so it has them.")
                .contains("8 students");
        assertThat(today(SmallSchool.COACH))
                .contains("2 students are with Mathematics 6 in this block.")
                .contains("Ada L. and Ben L.: that class was planned first, so it has them.");
    }

    @Test
    void without_two_rosters_no_page_says_anything_of_it() {
        club("ivy");
        assertThat(today("okafor")).doesNotContain("on the roster of", "planned first");
        assertThat(today(SmallSchool.COACH)).contains("Ivy").doesNotContain("planned first");
    }

    @Test
    void the_one_who_has_them_takes_attendance_of_them() {
        share("club");
        assertThat(attendance(SmallSchool.COACH, "club"))
                .contains("3 of 3 students are here.", "Ada Lindqvist")
                .doesNotContain("with another class");
        assertThat(attendance("okafor", "math"))
                .contains("6 of 6 students are here. 2 students are with another class")
                .doesNotContain("Ada Lindqvist");
        club("ivy");
        assertThat(attendance("okafor", "math")).contains("8 of 8 students are here.");
    }

    @Test
    void of_an_empty_class_both_pages_say_where_everybody_is() {
        club("ada", "ben");
        share("math");
        assertThat(today(SmallSchool.COACH)).contains("2 students are with Mathematics 6");
        assertThat(attendance(SmallSchool.COACH, "club"))
                .contains("Nobody is expected here in this block")
                .contains("2 students are with another class in this block.");
    }

    @Test
    void a_call_for_help_reaches_the_one_who_has_the_student() {
        share("club");
        clock.at(
                Instant.parse("2026-11-23T15:05:00Z"),
                () -> {
                    var ada = signedIn("ada");
                    var form = Map.of("_csrf", token(ada.get("/student/today").body()));
                    assertThat(ada.post("/student/help", form).statusCode()).isEqualTo(303);
                    assertThat(today(SmallSchool.COACH)).contains("<h2 id=\"calls\">");
                    assertThat(today("okafor")).doesNotContain("<h2 id=\"calls\">");
                });
    }

    @Test
    void a_student_reads_of_one_place_in_a_period() {
        share("club");
        share("math");
        var page = signedIn("ada").get("/student/today").body();
        assertThat(page.split("10:00–10:45", -1)).as(page).hasSize(2);
    }
}
