package org.cairnlearn.school.web.office.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Blocks that do not take place, over the wire, without JavaScript. */
@SchoolTest
class LostBlockPagesTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final String PASSWORD = "seven stones by the river";

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired ScheduleBook book;
    @Autowired YearDesk desk;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;
    private OrganisationId harbor;
    private Browser office;
    private String token;

    @BeforeEach
    void an_administrator_looks_at_the_year() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        harbor = school.roster("math").schoolClass().school();
        school.administers("reyes");
        account("reyes", Role.ADMINISTRATOR);
        account("okafor", Role.TEACHER);
        office = signedIn("reyes");
        token = token(office.get("/office/year").body());
    }

    private void account(String id, Role role) {
        school.administer(
                () -> accounts.add(new Login(id), new Password(PASSWORD), school.person(id), role));
    }

    private Browser signedIn(String login) {
        return new Browser(port).signedIn(school.tenant().toString(), login, PASSWORD);
    }

    private HttpResponse<String> post(String path, Map<String, String> typed) {
        var body = new StringBuilder("_csrf=" + encoded(token));
        typed.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return office.send("POST", path, "application/x-www-form-urlencoded", body.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private SchoolDay day(LocalDate date) {
        return school.read(() -> book.day(harbor, date));
    }

    @Test
    void a_block_is_lost_for_everybody_with_one_press_and_takes_place_after_all_with_another() {
        account("ada", Role.STUDENT);
        var period = school.roster("math").schoolClass().periods().getFirst();
        school.administer(() -> {
            book.setPeriods(
                    harbor,
                    List.of(
                            new Period("0", LocalTime.of(8, 0), LocalTime.of(8, 40)),
                            new Period(period, LocalTime.of(9, 40), LocalTime.of(10, 20))));
            return true;
        });
        var page = office.get("/office/year").body();
        assertThat(page)
                .as("of blocks that are taught")
                .contains(period + " does not take place")
                .doesNotContain("Block 0 does not take place");
        var lost = Map.of("day", MONDAY.toString(), "period", period);
        assertThat(post("/office/year/block", lost).statusCode()).isEqualTo(303);

        assertThat(day(MONDAY).findPeriod(period)).isEmpty();
        assertThat(day(MONDAY).findPeriod("0")).isPresent();
        assertThat(day(MONDAY.plusDays(7)).findPeriod(period)).as("next week").isPresent();
        assertThat(office.get("/office/year").body()).contains(period + " takes place after all");
        assertThat(signedIn("ada").get("/student/today").body())
                .contains(period + " does not take place today.");

        isToldWhereItWas(period);
        post("/office/year/block/back", lost);
        assertThat(day(MONDAY).findPeriod(period)).isPresent();
        assertThat(signedIn("ada").get("/student/today").body())
                .doesNotContain("does not take place");
        assertThat(post("/office/year/block", Map.of("day", MONDAY.toString())).statusCode())
                .as("no block is named")
                .isEqualTo(422);
        assertThat(refused(MONDAY, "0")).as("nobody is taught then").contains("Block: choose one");
        assertThat(refused(MONDAY.minusDays(3), period)).contains("Day: choose a school day");
        assertThat(refused(MONDAY.plusDays(5), period)).contains("Day: choose a school day");
    }

    private String refused(LocalDate day, String period) {
        var answer = post("/office/year/block", Map.of("day", day.toString(), "period", period));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void a_teacher_says_that_a_class_loses_a_block_and_whoever_looks_for_it_reads_so() {
        account("ada", Role.STUDENT);
        var math = school.roster("math").schoolClass();
        var period = math.periods().getFirst();
        school.administer(() -> {
            var allDay = new Period(period, LocalTime.of(0, 1), LocalTime.of(23, 59));
            book.setPeriods(harbor, List.of(allDay));
            return true;
        });
        var named = "class=%s&date=%s&period=%s".formatted(math.id(), MONDAY, period);
        var teacher = signedIn("okafor");
        var page = teacher.get("/teacher/today?" + named).body();
        assertThat(page).contains("This block does not take place");
        var form = Map.of("_csrf", token(page));
        var lost = math.title() + " in Block " + period + " does not take place today.";

        assertThat(teacher.post("/teacher/today/lost?" + named, form).statusCode()).isEqualTo(303);
        assertThat(teacher.get("/teacher/today?" + named).body())
                .contains(lost, "takes place after all");
        assertThat(teacher.get("/teacher/attendance?" + named).body()).contains(lost);
        assertThat(teacher.get("/teacher/today/substitute?date=" + MONDAY).body()).contains(lost);
        assertThat(signedIn("ada").get("/student/today").body())
                .as("and what is left of her day")
                .contains(lost, "Art 6")
                .doesNotContain("still setting up the day");
        whereLooksForAda(period);
        assertThat(day(MONDAY).findPeriod(period)).as("others have it").isPresent();
        assertThat(office.get("/office/year").body())
                .contains(math.title() + " in Block " + period + " takes place after all");

        teacher.post("/teacher/today/lost/back?" + named, form);
        assertThat(signedIn("ada").get("/student/today").body()).doesNotContain(lost);
        assertThat(day(MONDAY).lostOf()).isEmpty();
        var yesterday = named.replace(MONDAY.toString(), MONDAY.minusDays(3).toString());
        assertThat(teacher.post("/teacher/today/lost?" + yesterday, form).statusCode())
                .as("what is over stays as it was")
                .isEqualTo(404);
    }

    private void whereLooksForAda(String period) {
        assertThat(office.get("/flex/where?q=ada").body())
                .as("her other class then")
                .contains("Art 6");
        var other = new LostBlock(MONDAY, period, art().id());
        school.administer(() -> {
            desk.loseBlock(harbor, other);
            return true;
        });
        assertThat(office.get("/flex/where?q=ada").body())
                .contains("in Block " + period + " does not take place today.")
                .doesNotContain("No class now");
        school.administer(() -> {
            desk.keepBlock(harbor, other);
            return true;
        });
    }

    private SchoolClass art() {
        return school.roster("art").schoolClass();
    }

    @Test
    void the_office_says_it_of_one_class_and_not_of_one_that_does_not_meet_then() {
        var math = school.roster("math").schoolClass();
        var period = math.periods().getFirst();
        school.administer(() -> {
            book.setPeriods(
                    harbor, List.of(new Period(period, LocalTime.of(9, 40), LocalTime.of(10, 20))));
            return true;
        });
        var tuesday = MONDAY.plusDays(1);
        assertThat(office.get("/office/year?day=" + tuesday).body())
                .contains(
                        "A class loses its block on",
                        "value=\"%s %s\"".formatted(math.id(), period));
        assertThat(only(tuesday, math.id() + " " + period).statusCode()).isEqualTo(303);
        assertThat(day(tuesday).loses(math.id(), period)).isTrue();
        assertThat(only(tuesday, math.id() + " 9").body()).contains("Block: choose one");
        assertThat(only(tuesday, "somebody 3").body()).contains("Block: choose one");
    }

    private HttpResponse<String> only(LocalDate day, String block) {
        return post("/office/year/block", Map.of("day", day.toString(), "only", block));
    }

    private void isToldWhereItWas(String period) {
        var teacher = signedIn("okafor");
        var open =
                "/teacher/today?class=%s&date=%s&period=%s"
                        .formatted(school.roster("math").schoolClass().id(), MONDAY, period);
        assertThat(teacher.get(open).body())
                .as("the page that a teacher of the block has open")
                .contains(period + " does not take place today.", "take this back");
        assertThat(teacher.get("/teacher/flex?date=" + MONDAY).body())
                .contains(period + " does not take place today.");
        assertThat(signedIn("ada").get("/student/choose/flex?date=" + MONDAY).body())
                .contains(period + " does not take place today.");
    }
}
