package org.cairnlearn.school.web.teacher.supports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Provider;
import org.cairnlearn.school.support.Setting;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.SupportSnapshot;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on services over the wire; the words planted here must come out on no other page. */
@SchoolTest
class SupportsPagesTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final Dates OPEN = new Dates(LocalDate.of(2026, 8, 17), null);
    private static final String SERVICE = "Quillfeather therapy";
    private static final String PROVIDER = "Brackenridge Clinic";
    private static final String HELPS = "Sits beside the zephyrwood cupboard";

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired RosterBook roster;
    @Autowired SupportBook support;
    @Autowired YearDesk year;
    @Autowired JdbcClient sql;
    @Autowired ApplicationContext application;

    @Value("${local.server.port}")
    int port;

    private Tenant ours;
    private SmallSchool school;

    @BeforeEach
    void open() {
        ours = Schools.make(tenants).ours();
        school = SmallSchool.open(application, ours.id());
        school.has(List.of("ada", "ben", "chi", "dia"), SmallSchool.Skill.HALVES);
        var ada = school.person("ada");
        var manager = work.write(Actor.Task.importing(ours.id()), () -> manager());
        work.write(
                SupportBook.importing(ours.id()),
                () ->
                        support.load(
                                new SupportSnapshot(
                                        List.of(
                                                line(ada, new Support.CaseManager(manager, OPEN)),
                                                line(
                                                        ada,
                                                        new Support.Service(
                                                                SERVICE,
                                                                Provider.named(PROVIDER),
                                                                45,
                                                                Setting.PULL_OUT,
                                                                OPEN)),
                                                line(ada, new Support.Accommodation(HELPS, OPEN))),
                                        Set.of(),
                                        true),
                                true));
        account("okafor", Role.TEACHER);
        account("ada", Role.STUDENT);
        account("ben", Role.STUDENT);
        account("manager", Role.TEACHER);
    }

    private static SupportSnapshot.Line line(PersonId student, Support what) {
        return new SupportSnapshot.Line(student, what, 2);
    }

    /** A teacher who has no class; the roster gives the role, so it is set here as it would. */
    private PersonId manager() {
        var id = roster.addStudents(Set.of("manager")).get("manager");
        sql.sql("update roster.person set role = 'teacher' where id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    private void account(String sourcedId, Role role) {
        work.write(
                Actor.Task.administering(ours.id()),
                () ->
                        accounts.add(
                                new Login(sourcedId),
                                new Password(PASSWORD),
                                roster.findPersonBySourcedId(sourcedId).orElseThrow().id(),
                                role));
    }

    private Browser signedIn(String login) {
        return new Browser(port).signedIn(ours.id().toString(), login, PASSWORD);
    }

    private String adasPage() {
        return "/teacher/supports/" + school.person("ada");
    }

    private static Map<String, String> service(String token, String name, String minutes) {
        var form = new HashMap<String, String>();
        form.put("_csrf", token);
        form.put("kind", "service");
        form.put("name", name);
        form.put("minutes", minutes);
        form.put("setting", "PUSH_IN");
        form.put("provider", "");
        form.put("begins", "2026-11-23");
        form.put("ends", "");
        return form;
    }

    @Test
    void a_teacher_sees_what_to_mind_in_class_and_no_service_and_no_case() {
        var browser = signedIn("okafor");
        assertThat(browser.get("/teacher/supports").body())
                .contains("Ada Lindqvist", "Out of the room 45 minutes a week", HELPS)
                .doesNotContain(SERVICE, PROVIDER, "You are case manager of");
        assertThat(browser.get(adasPage()).statusCode()).isEqualTo(404);
        var token = token(browser.get("/teacher/supports").body());
        assertThat(browser.post(adasPage() + "/add", service(token, "More", "30")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_case_manager_adds_changes_and_ends_and_a_wrong_form_keeps_what_was_typed() {
        var browser = signedIn("manager");
        assertThat(browser.get("/teacher/supports").body())
                .contains("You are case manager of", "Ada Lindqvist");
        var page = browser.get(adasPage()).body();
        assertThat(page).contains(SERVICE, PROVIDER, HELPS);
        var token = token(page);
        var wrong = browser.post(adasPage() + "/add", service(token, "Reading", "an hour"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Give whole minutes", "value=\"an hour\"");
        var added = browser.post(adasPage() + "/add", service(token, "Reading", "60"));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(browser.get(adasPage()).body())
                .contains("Reading", "Help in the room 60 minutes a week");
        assertThat(browser.post(adasPage() + "/add", service(token, "Reading", "30")).statusCode())
                .as("twice from the same day")
                .isEqualTo(422);
        var entry = entry("Reading");
        var changed =
                browser.post(adasPage() + "/" + entry + "/change", service(token, "Reading", "90"));
        assertThat(changed.statusCode()).isEqualTo(303);
        var ended = browser.post(adasPage() + "/" + entry + "/end", Map.of("_csrf", token));
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(browser.get(adasPage()).body())
                .contains("Help in the room 90 minutes a week", "23 Nov 2026 to 23 Nov 2026")
                .contains("Added: Reading, 60 min", "Changed: Reading, 90 min", "Ended: Reading");
        assertThat(browser.post(adasPage() + "/add", service("forged", "X", "5")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_case_manager_says_what_the_room_must_have_and_nobody_else() {
        var harbor = school.roster("math").schoolClass().school();
        school.write(() -> {
            year.setRoom(harbor, new Room("Room 12", 30, Set.of("step-free", "lab")));
            return true;
        });
        var browser = signedIn("manager");
        var page = browser.get(adasPage()).body();
        assertThat(page).contains("What the room must have", "<option>step-free</option>");
        var token = token(page);
        assertThat(browser.post(adasPage() + "/rooms/add", need(token, "pool")).body()).isEmpty();
        assertThat(browser.get(adasPage() + "?refused=room").body())
                .contains("Choose what a room of the school has");
        assertThat(browser.get(adasPage()).body()).doesNotContain("<h3><bdi>pool</bdi></h3>");
        browser.post(adasPage() + "/rooms/add", need(token, "step-free"));
        assertThat(browser.get(adasPage()).body())
                .contains("<h3><bdi>step-free</bdi></h3>", "Since 23 Nov 2026");
        assertThat(signedIn("okafor").get("/teacher/supports").body()).doesNotContain("step-free");
        browser.post(adasPage() + "/rooms/end?feature=step-free", Map.of("_csrf", token));
        assertThat(browser.get(adasPage()).body()).doesNotContain("<h3><bdi>step-free</bdi></h3>");
    }

    private static Map<String, String> need(String token, String feature) {
        return Map.of("_csrf", token, "feature", feature, "begins", "2026-11-23", "ends", "");
    }

    private String entry(String name) {
        var manager =
                new org.cairnlearn.school.platform.Actor.Somebody(
                        ours.id(), school.person("manager").value());
        return work.read(manager, () -> support.of(school.person("ada"))).stream()
                .filter(one ->
                        one.what() instanceof Support.Service what && what.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    @Test
    void students_have_no_such_page() {
        for (var login : List.of("ada", "ben")) {
            var browser = signedIn(login);
            assertThat(browser.get("/teacher/supports").statusCode()).isEqualTo(403);
            assertThat(browser.get(adasPage()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void no_planted_word_comes_out_on_a_day_a_map_or_in_a_plan() {
        var teacher = signedIn("okafor");
        var day = teacher.get("/teacher/today").body();
        assertThat(day).contains("Ada").doesNotContain(SERVICE, PROVIDER, HELPS);
        var id = school.schoolClass("math");
        assertThat(teacher.get("/teacher/class/%s/map".formatted(id)).body())
                .doesNotContain(SERVICE, PROVIDER, HELPS);
        var approve = Pattern.compile("action=\"(/teacher/[^\"]*approve[^\"]*)\"").matcher(day);
        assertThat(approve.find()).as("the day can be shared").isTrue();
        var shared =
                teacher.post(approve.group(1).replace("&amp;", "&"), Map.of("_csrf", token(day)));
        assertThat(shared.statusCode()).isEqualTo(303);
        for (var login : List.of("ada", "ben")) {
            assertThat(signedIn(login).get("/student/today").body())
                    .as(login)
                    .doesNotContain(SERVICE, PROVIDER, HELPS);
        }
        nothingPlantedInThePlan();
    }

    private void nothingPlantedInThePlan() {
        for (var table : List.of("block_plan", "session", "place", "talk", "change")) {
            var rows =
                    work.read(
                            Actor.Task.planning(ours.id()),
                            () ->
                                    sql.sql("select t::text from plan.%s t".formatted(table))
                                            .query(String.class)
                                            .list());
            assertThat(rows)
                    .as(table)
                    .noneMatch(row ->
                            row.contains("Quillfeather")
                                    || row.contains("Brackenridge")
                                    || row.contains("zephyrwood"));
        }
        assertThat(
                        work.read(
                                Actor.Task.planning(ours.id()),
                                () ->
                                        sql.sql("select count(*) from plan.place")
                                                .query(Long.class)
                                                .single()))
                .as("there was a plan to look at")
                .isPositive();
    }

    @Test
    void the_office_sets_a_case_manager_and_sees_no_service() {
        account("reyes", Role.ADMINISTRATOR);
        work.write(
                Actor.Task.importing(ours.id()),
                () ->
                        sql.sql(
                                        """
                                        update roster.person set role = 'administrator'
                                         where sourced_id = 'reyes'
                                        """)
                                .update());
        var office = signedIn("reyes");
        var page = office.get("/office/case-managers").body();
        assertThat(page).contains("Ada Lindqvist").doesNotContain(SERVICE, PROVIDER, HELPS);
        var token = token(page);
        var unknown =
                office.post(
                        "/office/case-managers",
                        Map.of(
                                "_csrf", token,
                                "student", "nobody",
                                "manager", "okafor",
                                "begins", "2026-11-23"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("no student of your schools", "value=\"nobody\"");
        var set =
                office.post(
                        "/office/case-managers",
                        Map.of(
                                "_csrf", token,
                                "student", "ben",
                                "manager", "okafor",
                                "begins", "2026-11-23"));
        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(signedIn("okafor").get("/teacher/supports/" + school.person("ben")).statusCode())
                .isEqualTo(200);
        assertThat(office.get(adasPage()).statusCode()).isEqualTo(404);
        assertThat(signedIn("okafor").get("/office/case-managers").statusCode()).isEqualTo(403);
    }

    @Test
    void the_office_names_a_case_manager_by_name_and_chooses_where_several_fit() {
        school.administers("reyes");
        account("reyes", Role.ADMINISTRATOR);
        var office = signedIn("reyes");
        var token = token(office.get("/office/case-managers").body());
        var several = sets(office, token, "lindqvist", "Okafor Lindqvist");
        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body())
                .contains(
                        "Nothing was set yet.",
                        "type=\"radio\" name=\"student\" value=\"ada\"",
                        "Ada Lindqvist · Art 6, Mathematics 6 · ada",
                        "name=\"manager\" value=\"Okafor Lindqvist\"")
                .doesNotContain("name=\"student\" value=\"okafor\"");
        assertThat(sets(office, token, "be", "okafor").statusCode())
                .as("the beginning of a name alone decides nothing")
                .isEqualTo(422);
        assertThat(sets(office, token, "gus", "nobody").body()).contains("nobody of the staff");
        assertThat(sets(office, token, "Gus Lindqvist", "Okafor Lindqvist").statusCode())
                .isEqualTo(303);
        assertThat(signedIn("okafor").get("/teacher/supports/" + school.person("gus")).statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> sets(
            Browser office, String token, String student, String manager) {
        return office.post(
                "/office/case-managers",
                Map.of(
                        "_csrf", token,
                        "student", student,
                        "manager", manager,
                        "begins", "2026-11-23"));
    }
}
