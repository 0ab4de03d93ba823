package org.cairnlearn.school.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A researcher and a registered study of 41 students, over the wire. */
@SchoolTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResearchersDoorTest {
    private static final String PAGE = "/office/studies";
    private static final String PASSWORD = "seven stones by the river";
    private static final List<String> STUDENTS =
            IntStream.range(0, 42).mapToObj("pupil%02d"::formatted).toList();

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired Rights rights;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;
    @Autowired ApplicationContext application;

    @Value("${local.server.port}")
    int port;

    private TenantId ours;
    private SmallSchool school;
    private ResearchDeeds deeds;
    private Browser office = new Browser(0);
    private Browser researcher = new Browser(0);

    @BeforeAll
    void a_study_of_forty_one_students() {
        ours = Schools.make(tenants).ours().id();
        school = SmallSchool.open(application, ours);
        school.enroll(STUDENTS, List.of("okafor", "reyes", "lind"));
        deeds = new ResearchDeeds(application, school);
        school.has(STUDENTS.subList(0, 20), SmallSchool.Skill.HALVES);
        school.lacks(STUDENTS.subList(20, 38), SmallSchool.Skill.HALVES);
        deeds.refuses("pupil41");
        deeds.guest();
        school.administers("reyes");
        account("reyes", Role.ADMINISTRATOR);
        account("okafor", Role.TEACHER);
        account("lind", Role.TEACHER);
        office = signedIn("reyes");
        researcher = signedIn("okafor");
    }

    private void account(String sourcedId, Role role) {
        var person = school.person(sourcedId);
        work.write(
                Actor.Task.administering(ours),
                () -> accounts.add(new Login(sourcedId), new Password(PASSWORD), person, role));
    }

    private Browser signedIn(String login) {
        return new Browser(port).signedIn(ours.toString(), login, PASSWORD);
    }

    private HttpResponse<String> register(Browser by, Map<String, String> some) {
        var form =
                new HashMap<>(
                        Map.of(
                                "_csrf", token(by.get(PAGE).body()),
                                "code", "reading-talks",
                                "who", "okafor",
                                "scope.classes", "math",
                                "scope.skills", "FR.halves",
                                "days.first", "2026-11-20",
                                "days.last", "2026-11-27",
                                "papers.plan", ResearchDeeds.PLAN,
                                "papers.reason", "Agreed by the board on 1 October"));
        form.putAll(some);
        return by.post(PAGE, form);
    }

    /** Registers a study of this name, and says where it is. */
    private String registered(String code, Map<String, String> some) {
        var all = new HashMap<>(some);
        all.put("code", code);
        var answer = register(office, all);
        assertThat(answer.statusCode()).as(code).isEqualTo(303);
        return "/research/" + code;
    }

    private String registered(String code) {
        return registered(code, Map.of());
    }

    @Test
    void a_researcher_sees_the_own_study_and_nobody_else_does() {
        assertThat(researcher.get("/research/own-study").statusCode()).isEqualTo(404);
        var study = registered("own-study");
        assertThat(office.get(PAGE).body()).contains("Reading talks", "Okafor Lindqvist");
        assertThat(researcher.get("/research").body())
                .contains("Reading talks", "Do daily reading talks help?");
        assertThat(researcher.get(study).body()).contains("41 students", "Got it");
        assertThat(signedIn("lind").get(study).statusCode()).isEqualTo(404);
        assertThat(office.get(study).statusCode())
                .as("who registers is no researcher")
                .isEqualTo(404);
        assertThat(office.get(study + "/rows.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void numbers_of_fewer_than_ten_are_not_told_and_cannot_be_taken_from_the_others() {
        var study = registered("numbers");
        var lines = researcher.get(study + "/cells.csv").body().lines().toList();
        assertThat(lines.getFirst())
                .endsWith(
                        "skill,day,students,not_started,starting,getting_there,got_it,goes_further,expected_score");
        // 38 have worked and 3 have not: the 3 are hidden, and the 18 with them
        assertThat(lines.getLast()).startsWith("FR.halves,2026-11-23,41,,").contains(",20,0,");
        var shown =
                Arrays.stream(lines.getLast().split(",", -1))
                        .skip(3)
                        .limit(5)
                        .filter(cell -> !cell.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        assertThat(41 - shown.stream().mapToInt(one -> one).sum())
                .as("hidden in all")
                .isEqualTo(21);
        assertThat(shown).hasSize(3).allMatch(cell -> cell == 0 || cell >= 10);
        assertThat(levels(researcher.get(study + "/rows.csv").body()))
                .as("and the rows tell no more than the numbers")
                .containsEntry("got_it", 20L)
                .containsEntry("", 21L)
                .hasSize(2);
    }

    private static Map<String, Long> levels(String rows) {
        return rows.lines()
                .filter(line -> line.contains("2026-11-23"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .collect(Collectors.groupingBy(level -> level, Collectors.counting()));
    }

    @Test
    void rows_have_names_that_lead_back_to_nobody_and_leave_out_whoever_refused() {
        var study = registered("rows");
        var another = registered("another-study");
        var rows = researcher.get(study + "/rows.csv").body();
        assertThat(names(rows)).hasSize(41).allMatch(name -> name.matches("s-[0-9a-f]{16}"));
        assertThat(names(researcher.get(study + "/rows.csv").body()))
                .as("the same in each file of the study")
                .isEqualTo(names(rows));
        assertThat(names(researcher.get(another + "/rows.csv").body()))
                .as("and others in another")
                .doesNotContainAnyElementsOf(names(rows));
        assertThat(Stream.of(rows, researcher.get(study).body()))
                .allSatisfy(text ->
                        assertThat(text)
                                .doesNotContainIgnoringCase("pupil")
                                .doesNotContain(school.person("pupil07").toString()));
    }

    private static Set<String> names(String rows) {
        return rows.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
    }

    @Test
    void what_a_researcher_opens_stands_in_the_log_with_every_student_of_it() {
        var study = registered("in-the-log");
        researcher.get(study + "/rows.csv");
        var seen =
                work.read(
                        AuditBook.reading(ours),
                        () ->
                                sql.sql(
                                                """
                                                select e.student::text || ' ' || e.ground
                                                  from audit.line l
                                                  join audit.roll_entry e on e.tenant = l.tenant and e.roll = l.roll
                                                 where l.tenant = platform.current_tenant()
                                                   and l.screen = '/research/{study}/rows.csv'
                                                   and l.number = (select max(number) from audit.line where tenant = l.tenant)
                                                """)
                                        .query(String.class)
                                        .list());
        assertThat(seen)
                .hasSize(41)
                .contains(school.person("pupil00") + " RESEARCHES")
                .noneMatch(line -> line.startsWith(school.person("pupil41").toString()));
    }

    @Test
    void before_the_first_day_and_after_the_last_there_is_nothing() {
        var tomorrow = registered("tomorrow", Map.of("days.first", "2026-11-24"));
        var today =
                registered("today", Map.of("days.first", "2026-11-23", "days.last", "2026-11-23"));
        assertThat(seesRows(tomorrow)).isFalse();
        assertThat(seesRows(today)).isTrue();
        assertThat(register(office, Map.of("code", "over", "days.last", "2026-11-22")).statusCode())
                .isEqualTo(422);
        deeds.over("yesterday", SmallSchool.MONDAY.minusDays(1));
        assertThat(office.get(PAGE).body()).contains("Reading talks (yesterday)");
        assertThat(seesRows("/research/yesterday")).isFalse();
    }

    private boolean seesRows(String study) {
        return researcher.get(study + "/rows.csv").statusCode() == 200;
    }

    private void at(Duration later, Runnable what) {
        clock.at(TestClock.MONDAY_MORNING.plus(later), what);
    }

    @Test
    void a_study_that_is_ended_is_gone_at_the_next_request() {
        var study = registered("ended");
        assertThat(seesRows(study)).isTrue();
        var end = PAGE + "/ended/end";
        var token = token(office.get(PAGE).body());
        assertThat(office.post(end, Map.of("_csrf", token)).statusCode()).isEqualTo(303);
        assertThat(researcher.get(study).statusCode()).isEqualTo(404);
        assertThat(office.post(end, Map.of("_csrf", token)).statusCode()).isEqualTo(404);
    }

    @Test
    void before_the_plans_last_day_only_the_first_measure_is_told() {
        var plan = ResearchDeeds.PLAN.replace("2026-11-23", "2026-12-18");
        var study = registered("closed", Map.of("papers.plan", plan));
        var rows = researcher.get(study + "/rows.csv").body();
        assertThat(rows).contains("2026-11-02").doesNotContain("2026-12-18");
    }

    @Test
    void what_cannot_be_registered_is_told_and_nothing_is_written() {
        Map.of(
                        "code", "Reading Talks",
                        "who", "pupil01",
                        "scope.classes", "math nowhere",
                        "scope.skills", "FR.nothing",
                        "days.last", "2026-11-01",
                        "papers.reason", "because",
                        "papers.plan", "{\n  \"schema\": \"no plan\"\n}")
                .forEach((field, value) -> {
                    var form = new HashMap<>(Map.of("code", "refused"));
                    form.put(field, value);
                    var answer = register(office, form);
                    assertThat(answer.statusCode()).as(field).isEqualTo(422);
                    assertThat(answer.body()).contains("field-error");
                });
        assertThat(office.get(PAGE).body()).doesNotContain("(refused)");
    }

    @Test
    void a_draw_for_the_plan_of_the_day_is_made_at_once_and_stands_there_in_numbers() {
        var plan =
                ResearchDeeds.PLAN
                        .replace("2026-11-23", "2026-12-18")
                        .replace(
                                "\"harbor-2026\"",
                                "\"harbor-2026\", \"day\": {\"programme\": [\"lesson\"], \"comparison\": [\"peers\"]}");
        registered("drawn", Map.of("papers.plan", plan));
        assertThat(office.get(PAGE).body())
                .as("half of the 41 whose families do not refuse")
                .containsPattern(
                        "2[01] students with the programme on a skill, 2[01] students without")
                .contains("No place on its skills so far; all as drawn", "Seal of the draw:");
        assertThat(register(office, Map.of("code", "drawn-too", "papers.plan", plan)).body())
                .contains("Another study has drawn some of these students");
    }

    @Test
    void whoever_guards_privacy_registers_too_and_a_teacher_does_not() {
        var harbor = deeds.harbor();
        assertThat(signedIn("lind").get(PAGE).statusCode()).isEqualTo(404);
        work.write(
                Actor.Task.administering(ours),
                () -> {
                    rights.give(school.person("lind"), Rights.Right.PRIVACY_OFFICER, harbor);
                    return true;
                });
        assertThat(register(signedIn("lind"), Map.of("code", "guarded")).statusCode())
                .isEqualTo(303);
        assertThat(seesRows("/research/guarded")).isTrue();
    }

    /** Of a researcher who teaches nobody. */
    @Test
    void the_database_alone_shows_a_researcher_no_row_about_a_student() {
        registered("alone", Map.of("who", "guest"));
        var guest = school.person("guest");
        var tables =
                List.of(
                        "evidence.observation",
                        "mastery.student_state",
                        "mastery.competency_state",
                        "assessment.test_result");
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(count(new Actor.Somebody(ours, guest.value()), table)).isZero());
        assertThat(count(new Actor.Task(ours, "research"), "mastery.student_state"))
                .as("the making of numbers reads the students of open studies")
                .isEqualTo(38);
        at(
                Duration.ofDays(9),
                () ->
                        assertThat(count(new Actor.Task(ours, "research"), "mastery.student_state"))
                                .as("and nobody when none is open")
                                .isZero());
    }

    private long count(Actor actor, String table) {
        return work.read(
                actor, () -> sql.sql("select count(*) from " + table).query(Long.class).single());
    }
}
