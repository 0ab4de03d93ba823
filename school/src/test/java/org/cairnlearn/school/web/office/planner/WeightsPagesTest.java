package org.cairnlearn.school.web.office.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.competency.PlanLimit;
import org.cairnlearn.school.competency.PlanWeight;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What a leader types as weights and limits, over the wire, without JavaScript. */
@SchoolTest
class WeightsPagesTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final String CHOICE = "planning/weights/choice";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]*)\"");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired PolicyBook policies;
    @Autowired SchoolTime time;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;
    private OrganisationId harbor;
    private Browser office;
    private String page;

    @BeforeEach
    void a_leader_looks_at_the_weights() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        harbor = school.roster("math").schoolClass().school();
        school.administers("reyes");
        school.administer(() ->
                accounts.add(
                        new Login("reyes"),
                        new Password(PASSWORD),
                        school.person("reyes"),
                        Role.ADMINISTRATOR));
        office = new Browser(port).signedIn(school.tenant().toString(), "reyes", PASSWORD);
        page = office.get("/office/weights?school=" + harbor).body();
    }

    private HttpResponse<String> post(String path, Map<String, String> typed) {
        var body = new StringBuilder("_csrf=" + encoded(token(page)) + "&school=" + harbor);
        typed.forEach((name, value) ->
                body.append('&').append(encoded(name)).append('=').append(encoded(value)));
        return office.send("POST", path, "application/x-www-form-urlencoded", body.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Policy.Planning rules() {
        return school.read(() ->
                policies.effective(List.of(new PolicyOwner(harbor.value())), time.now())
                        .rules()
                        .planning());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1.5",
                "-20",
                "5001",
                "999999999999999999999999",
                "many",
                "2e2",
                "0x10"
            })
    void what_is_no_such_number_is_refused_by_the_name_of_its_field(String typed) {
        for (var path : List.of("/office/weights", "/office/weights/try")) {
            var answer = post(path, Map.of(CHOICE, typed, "planning/weights/mix", "11"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Nothing was saved or tried.")
                    .contains("First choice: “" + typed.substring(0, Math.min(20, typed.length())))
                    .contains("Write a whole number from 0 to 5000.")
                    .contains("href=\"#" + CHOICE + "\"")
                    .as("what was typed stays in its field")
                    .contains("value=\"" + typed + "\"")
                    .contains("value=\"11\"");
        }
        assertThat(rules().weight(PlanWeight.MIX)).isEqualTo(PlanWeight.MIX.usual());
    }

    @Test
    void an_empty_field_and_a_limit_outside_its_own_range_are_named_both() {
        var answer = post("/office/weights", Map.of(CHOICE, " ", "planning/talks/minutes", "11"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("First choice is empty. Write a whole number from 0 to 5000.")
                .contains(
                        "Length of a talk: “11” cannot be used. Write a whole number from 5 to"
                                + " 10.");
    }

    @Test
    void the_same_is_said_in_spanish() {
        office.get("/language?to=es");
        var answer = post("/office/weights", Map.of(CHOICE, "1,5"));
        assertThat(answer.body())
                .contains(
                        "Primera elección: «1,5» no se puede usar. Escribe un número entero de 0 a"
                                + " 5000.");
    }

    @Test
    void who_publishes_from_an_older_page_is_told_and_overwrites_nothing() {
        var seen = version(page);
        assertThat(post("/office/weights", Map.of("version", seen, CHOICE, "210")).statusCode())
                .isEqualTo(303);
        var late =
                post(
                        "/office/weights",
                        Map.of("version", seen, CHOICE, "200", "planning/weights/mix", "20"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("Meanwhile somebody published version")
                .contains("In force: 210.", "In force: 10.")
                .contains("value=\"20\"");
        assertThat(rules().weight(PlanWeight.CHOICE)).isEqualTo(210);
        assertThat(rules().weight(PlanWeight.MIX)).isEqualTo(10);
        var again =
                post(
                        "/office/weights",
                        Map.of(
                                "version",
                                version(late.body()),
                                CHOICE,
                                "210",
                                "planning/weights/mix",
                                "20"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(rules().weight(PlanWeight.MIX)).isEqualTo(20);
    }

    @Test
    void no_limit_is_refused_that_the_document_takes_and_none_taken_that_it_refuses() {
        var line = List.of(new PolicyOwner(harbor.value()));
        var policy = school.read(() -> policies.effective(line, time.now()));
        for (var limit : PlanLimit.values()) {
            var path = "planning/" + limit.path();
            assertThat(PolicyBook.trial(policy, Map.of(path, limit.least()))).isPresent();
            assertThat(PolicyBook.trial(policy, Map.of(path, limit.most()))).isPresent();
            assertThat(PolicyBook.trial(policy, Map.of(path, limit.most() + 1))).isEmpty();
            assertThat(PolicyBook.trial(policy, Map.of(path, limit.least() - 1))).isEmpty();
        }
    }
}
