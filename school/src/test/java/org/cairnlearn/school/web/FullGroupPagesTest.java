package org.cairnlearn.school.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Mrs. Okafor moves one more into her lesson, where six are already. */
@SchoolTest
class FullGroupPagesTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final int MOST = 6;
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    private static final Pattern OFFERED = Pattern.compile("<option[^>]*>(\\d · [^<]+)</option>");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired PlanBook plans;
    @Autowired PlanHand hand;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;
    private Browser browser;
    private String token = "";
    private Group lesson;
    private PersonId outside;

    @BeforeEach
    void a_lesson_of_six() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        var okafor = school.person("okafor");
        school.administer(() ->
                accounts.add(new Login("okafor"), new Password(PASSWORD), okafor, Role.TEACHER));
        browser = new Browser(port).signedIn(school.tenant().toString(), "okafor", PASSWORD);
        token = token(browser.get("/teacher/today?date=" + SmallSchool.MONDAY).body());
        lesson = plan().groups().getFirst();
        while (plan().in(lesson.id()).size() < MOST) {
            var one = outsiders().getFirst();
            done(change -> hand.move(change, one, lesson.id()));
            done(change -> hand.release(change, one));
        }
        outside = outsiders().getFirst();
    }

    private BlockPlan plan() {
        var roster = school.roster("math");
        var block = new Block.Section(roster.schoolClass().id(), SmallSchool.MONDAY, "3");
        return ((Proposed.Plan) school.plan(() -> plans.planOf(roster, block, 45))).plan();
    }

    private void done(Function<Change, Changed> what) {
        var plan = plan();
        var change = new Change(plan.id(), plan.version(), school.person("okafor"));
        assertThat(school.plan(() -> what.apply(change))).isInstanceOf(Changed.Done.class);
    }

    private List<PersonId> outsiders() {
        return plan().places().stream()
                .filter(place -> !place.group().equals(lesson.id()))
                .map(Place::student)
                .toList();
    }

    private HttpResponse<String> post(String what, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        var plan = plan();
        form.putIfAbsent("plan", plan.id().toString());
        form.putIfAbsent("version", String.valueOf(plan.version()));
        form.put("_csrf", token);
        return browser.post("/teacher/today/" + what, form);
    }

    /** Where a move that meets a full group leads. */
    private String asked() {
        var answer =
                post(
                        "move",
                        Map.of("student", outside.toString(), "group", lesson.id().toString()));
        assertThat(answer.statusCode()).isEqualTo(303);
        return leads(answer);
    }

    private static String leads(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Map<String, String> wanted(String field, String value) {
        return Map.of("moved", outside.toString(), "to", lesson.id().toString(), field, value);
    }

    private static String shown(String page) {
        var found = SHOWN.matcher(page);
        assertThat(found.find()).as("the page proposes something").isTrue();
        return found.group(1).replace("&gt;", ">");
    }

    @Test
    void groups_that_have_room_are_offered_before_the_full_one() {
        var page =
                browser.get(
                                "/teacher/today?date=%s&student=%s"
                                        .formatted(SmallSchool.MONDAY, outside))
                        .body();
        var offered = OFFERED.matcher(page).results().map(one -> one.group(1)).toList();
        assertThat(offered).hasSizeGreaterThan(1);
        assertThat(offered.getFirst()).startsWith("1 · ").doesNotContain("full");
        assertThat(offered.getLast()).endsWith(" · 6 students · full");
    }

    @Test
    void who_makes_room_is_said_then_taken_then_undone() {
        var before = plan().places();
        var address = asked();
        assertThat(address).startsWith("/teacher/today/full?plan=").contains("&moved=" + outside);
        var page = browser.get(address).body();
        assertThat(page)
                .contains("Group is full (6 of 6)", " means ", " moves to ", "Do it so")
                .contains("Leave it as it is", "Needs just this today")
                .doesNotContain("Something has changed");
        assertThat(plan().places()).as("nothing is changed by looking").isEqualTo(before);
        var taken = post("full", wanted("shown", shown(page)));
        assertThat(leads(taken)).startsWith("/teacher/today?class=").contains("&said=moved&");
        assertThat(plan().in(lesson.id())).hasSize(MOST);
        assertThat(plan().placeOf(outside).orElseThrow().group()).isEqualTo(lesson.id());
        assertThat(browser.get(leads(taken)).body()).contains("/teacher/today/undo?plan=");
        assertThat(leads(post("undo", Map.of()))).endsWith("&said=undone");
        assertThat(plan().places()).isEqualTo(before);
    }

    @Test
    void one_more_is_taken_in_beyond_the_number_and_the_students_panel_says_why() {
        var seventh = post("full/beyond", wanted("reason", "ADULT_HELPS"));
        assertThat(leads(seventh)).contains("&said=moved&");
        assertThat(plan().in(lesson.id())).hasSize(MOST + 1);
        var panel = "/teacher/today?date=%s&student=%s".formatted(SmallSchool.MONDAY, outside);
        assertThat(browser.get(panel).body())
                .contains("Taken in beyond the number: one more adult helps.");
        assertThat(leads(post("undo", Map.of()))).endsWith("&said=undone");
        assertThat(browser.get(panel).body()).doesNotContain("Taken in beyond the number");
    }

    @Test
    void what_has_changed_since_is_shown_as_it_is_now() {
        var page = browser.get(asked()).body();
        var maker = new PersonId(UUID.fromString(shown(page).split(" ")[1].split(">")[0]));
        done(change -> hand.keep(change, maker));
        var late = post("full", wanted("shown", shown(page)));
        assertThat(leads(late)).startsWith("/teacher/today/full?").endsWith("&said=out-of-date");
        var now = browser.get(leads(late)).body();
        assertThat(now).contains("Something has changed since you looked", "Do it so");
        assertThat(shown(now)).isNotEqualTo(shown(page));
        assertThat(plan().placeOf(outside).orElseThrow().group()).isNotEqualTo(lesson.id());
    }

    @Test
    void where_nobody_can_make_room_the_page_says_why() {
        for (var place : plan().in(lesson.id())) {
            done(change -> hand.keep(change, place.student()));
        }
        assertThat(browser.get(asked()).body())
                .contains("all who are there are held there by hand")
                .contains("beyond the number")
                .doesNotContain("Do it so");
    }
}
