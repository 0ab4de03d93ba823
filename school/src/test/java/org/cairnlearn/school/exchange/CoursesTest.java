package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A packaged course comes in, a student opens a unit of it, and what it says is looked at. */
@SchoolTest
class CoursesTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSED =
            "{\"success\":true,\"duration\":\"PT1M\",\"score\":{\"scaled\":0.9}}";
    private static final String COMPLETED = "{\"completion\":true,\"duration\":\"PT1M\"}";
    private static final String COURSE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
              <course id="https://halves.example/course"><title><langstring lang="en">Halves</langstring></title><description><langstring>All of them</langstring></description></course>
              <objectives><objective id="https://halves.example/goal/FR.halves"><title><langstring>Halves</langstring></title><description><langstring>Halve</langstring></description></objective></objectives>
              <block id="https://halves.example/block"><title><langstring>Begin</langstring></title><description><langstring>Begin</langstring></description>
                <au id="https://halves.example/one" moveOn="CompletedAndPassed" masteryScore="0.6" launchMethod="OwnWindow">
                  <title><langstring>Cut a cake</langstring></title><description><langstring>Cut it</langstring></description>
                  <objectives><objective idref="https://halves.example/goal/FR.halves"/></objectives>
                  <url>one/start.html?level=2</url><launchParameters> slow </launchParameters>
                </au>
              </block>
            </courseStructure>
            """;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired MaterialImport imports;
    @Autowired MaterialBook materials;
    @Autowired ActivityEvidence activity;
    @Autowired EvidenceBook evidence;
    @Autowired TestClock clock;
    @TempDir Path folder;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;
    private Browser ada;

    @BeforeEach
    void a_school_with_a_student_at_a_browser() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = browser("ada");
    }

    private Browser browser(String who) {
        school.administer(() ->
                application
                        .getBean(Accounts.class)
                        .add(
                                new Login(who),
                                new Password(PASSWORD),
                                school.person(who),
                                Role.STUDENT));
        var browser = new Browser(port);
        var form =
                Map.of(
                        "school",
                        school.tenant().toString(),
                        "login",
                        who,
                        "password",
                        PASSWORD,
                        "_csrf",
                        csrf(browser.get("/sign-in").body()));
        assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(303);
        return browser;
    }

    private static String csrf(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ImportReport take(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        var file = Files.write(folder.resolve("halves.zip"), bytes.toByteArray());
        return imports.run(new ImportWish(school.tenant(), file, false, false, _ -> {}));
    }

    private UUID course() throws IOException {
        var report =
                take(
                        Map.of(
                                "cmi5.xml",
                                COURSE,
                                "one/start.html",
                                "<h1>Halves</h1>",
                                "one/a.js",
                                "1"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.applied()).isTrue();
        var unit =
                school
                        .read(() ->
                                materials
                                        .routes(Set.of(school.skill(SmallSchool.Skill.HALVES)))
                                        .values())
                        .stream()
                        .flatMap(List::stream)
                        .flatMap(way ->
                                way instanceof Route.With(var one)
                                        ? Stream.of(one.use().place().link())
                                        : Stream.empty())
                        .filter(link -> link.startsWith("/student/course/"))
                        .findFirst()
                        .orElseThrow();
        return UUID.fromString(unit.substring(unit.lastIndexOf('/') + 1));
    }

    private OpenedUnit open(Browser browser, UUID unit) {
        var form = Map.of("_csrf", csrf(browser.get("/student/choose").body()));
        var answer = browser.post("/student/course/" + unit, form);
        assertThat(answer.statusCode()).isEqualTo(303);
        return OpenedUnit.at(
                port, URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    @Test
    void a_student_goes_through_a_unit_and_it_is_evidence() throws IOException {
        var id = course();
        var unit = open(ada, id);
        assertThat(unit.told())
                .containsEntry("level", "2")
                .containsEntry("endpoint", "http://localhost:" + port + "/xapi/")
                .containsEntry("activityId", "urn:uuid:" + id);
        assertThat(unit.actor().toString()).doesNotContain("ada", school.person("ada").toString());
        var token = unit.token();
        assertThat(
                        OpenedUnit.json(new Browser(port).post(unit.fetch(), Map.of()).body())
                                .get("error-code"))
                .hasToString("\"1\"");
        var session = unit.begin(token);
        assertThat(unit.say(token, unit.said(session, "passed", PASSED)).statusCode())
                .isEqualTo(200);
        assertThat(unit.say(token, unit.said(session, "completed", COMPLETED)).statusCode())
                .isEqualTo(200);
        assertThat(unit.verbs(token))
                .containsExactly(
                        "launched", "initialized", "passed", "completed", "satisfied", "satisfied");
        var end = unit.said(session, "terminated", "{\"duration\":\"PT1M\"}");
        assertThat(unit.say(token, end).statusCode()).isEqualTo(200);
        assertThat(unit.say(token, end)).as("again").returns(200, HttpResponse::statusCode);
        assertThat(unit.ask("GET", token, unit.state(), "").statusCode()).isEqualTo(403);
        activity.take(school.tenant());
        assertThat(
                        school.read(() -> evidence.of(List.of(school.person("ada"))))
                                .get(school.person("ada")))
                .filteredOn(one -> ("urn:uuid:" + id).equals(one.item()))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.competencies())
                                .contains(school.skill(SmallSchool.Skill.HALVES)));
        var data = open(ada, id).launchData();
        assertThat(data.get("launchMode").asString()).isEqualTo("Review");
    }

    @Test
    void what_a_unit_says_is_looked_at_and_said_once() throws IOException {
        var unit = open(ada, course());
        var token = unit.token();
        var first = OpenedUnit.json(unit.ask("GET", token, unit.state(), "").body());
        assertThat(first.get("masteryScore").decimalValue()).isEqualByComparingTo("0.6");
        assertThat(first.get("moveOn").asString()).isEqualTo("CompletedAndPassed");
        assertThat(first.get("launchParameters").asString()).isEqualTo("slow");
        assertThat(unit.say(token, unit.said(OpenedUnit.session(first), "initialized", "")))
                .as("before the preferences are read")
                .returns(403, HttpResponse::statusCode);
        var session = unit.begin(token);
        assertThat(unit.say(token, unit.said(session, "initialized", "")).statusCode())
                .isEqualTo(403);
        var done = unit.said(session, "completed", COMPLETED);
        assertThat(unit.say(token, done).statusCode()).isEqualTo(200);
        assertThat(unit.say(token, done))
                .as("its answer was lost")
                .returns(200, HttpResponse::statusCode);
        assertThat(unit.say(token, done.replace("PT1M", "PT2M")).statusCode()).isEqualTo(409);
        var low = PASSED.replace("0.9", "0.5");
        assertThat(unit.say(token, unit.said(session, "passed", low)).statusCode()).isEqualTo(403);
        assertThat(
                        unit.ask("PUT", token, unit.preferences(), "{\"audioPreference\":\"on\"}")
                                .statusCode())
                .isEqualTo(403);
        for (var more = 0; more < 40; more++) {
            assertThat(unit.ask("GET", token, unit.state().replace("LMS.LaunchData", "mine"), ""))
                    .as("it may look as often as it likes for what is not there")
                    .returns(404, HttpResponse::statusCode);
        }
    }

    @Test
    void a_unit_speaks_for_its_student_alone_and_is_left_when_it_is_opened_again()
            throws IOException {
        var id = course();
        var ben = open(browser("ben"), id);
        var first = open(ada, id);
        var token = first.token();
        var session = first.begin(token);
        assertThat(ben.ask("GET", token, ben.state(), "").statusCode()).isEqualTo(403);
        assertThat(first.ask("PUT", token, first.state(), "{}").statusCode()).isEqualTo(403);
        assertThat(first.ask("GET", token, "/statements", "").statusCode()).isEqualTo(403);
        assertThat(ben.say(token, ben.said(session, "completed", COMPLETED)).statusCode())
                .isEqualTo(403);
        assertThat(
                        first.say(
                                token,
                                first.said(UUID.randomUUID().toString(), "completed", COMPLETED)))
                .returns(403, HttpResponse::statusCode);
        var again = open(ada, id);
        assertThat(again.told().get("registration")).isEqualTo(first.told().get("registration"));
        assertThat(first.say(token, first.said(session, "completed", COMPLETED)).statusCode())
                .isEqualTo(403);
        assertThat(again.verbs(again.token()))
                .containsExactly("launched", "initialized", "abandoned", "launched");
    }

    @Test
    void a_bad_package_changes_nothing() throws IOException {
        var id = course();
        var report = take(Map.of("cmi5.xml", COURSE.replace("0.6", "6"), "one/start.html", ""));
        assertThat(report.applied()).isFalse();
        assertThat(report.problems())
                .extracting(one -> one.code() + " " + one.file() + ":" + one.line())
                .containsExactly("cmi5.mastery-score cmi5.xml:6");
        assertThat(new Browser(port).get(open(ada, id).at()).body()).endsWith("<h1>Halves</h1>");
    }

    @Test
    void files_run_in_a_world_of_their_own_and_only_with_the_address() throws IOException {
        var unit = open(ada, course());
        var page = new Browser(port).get(unit.at());
        assertThat(page.body()).startsWith("<script>").endsWith("</script><h1>Halves</h1>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox allow-scripts")
                .doesNotContain("allow-same-origin");
        assertThat(new Browser(port).get(unit.at().replace("start.html", "no.html")).statusCode())
                .isEqualTo(404);
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(9 * 3600),
                () ->
                        assertThat(new Browser(port).get(unit.at()))
                                .returns(404, HttpResponse::statusCode));
    }
}
