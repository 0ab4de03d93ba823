package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A packaged course comes in, a student opens a unit of it, and what it says is looked at. */
@SchoolTest
class CoursesTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/";
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

    /** What a unit finds in the address it is opened at. */
    private record Unit(String at, Map<String, String> told) {
        String fetch() {
            return URI.create(told.getOrDefault("fetch", "")).getPath();
        }

        JsonNode actor() {
            return json(told.getOrDefault("actor", ""));
        }
    }

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

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
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

    private Unit open(Browser browser, UUID unit) {
        var form = Map.of("_csrf", csrf(browser.get("/student/choose").body()));
        var answer = browser.post("/student/course/" + unit, form);
        assertThat(answer.statusCode()).isEqualTo(303);
        var address = URI.create(answer.headers().firstValue("Location").orElseThrow());
        var told = new HashMap<String, String>();
        for (var one : address.getRawQuery().split("&")) {
            var at = one.indexOf('=');
            told.put(
                    one.substring(0, at),
                    URLDecoder.decode(one.substring(at + 1), StandardCharsets.UTF_8));
        }
        return new Unit(address.getPath(), told);
    }

    private HttpResponse<String> xapi(String method, String token, String path, String body) {
        return new Browser(port)
                .send(
                        method,
                        "/xapi" + path,
                        "application/json",
                        body,
                        "Authorization",
                        "Basic " + token,
                        "X-Experience-API-Version",
                        "1.0.3");
    }

    private String token(Unit unit) {
        var answer = new Browser(port).post(unit.fetch(), Map.of(), "Origin", "null");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        return json(answer.body()).get("auth-token").asString();
    }

    private static String state(Unit unit, JsonNode actor) {
        return "/activities/state?stateId=LMS.LaunchData&activityId=%s&registration=%s&agent=%s"
                .formatted(
                        encoded(unit.told().get("activityId")),
                        unit.told().get("registration"),
                        encoded(actor.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode launchData(Unit unit, String token) {
        var answer = xapi("GET", token, state(unit, unit.actor()), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer.body());
    }

    private JsonNode launchData(Unit unit) {
        return launchData(unit, token(unit));
    }

    private static String preferences(Unit unit) {
        return "/agents/profile?profileId=cmi5LearnerPreferences&agent="
                + encoded(unit.actor().toString());
    }

    /** A unit reads what it has to know, and says that it is there; its session. */
    private String begin(Unit unit, String token) {
        var session = session(launchData(unit, token));
        assertThat(json(xapi("GET", token, preferences(unit), "").body()).get("audioPreference"))
                .hasToString("\"on\"");
        assertThat(say(token, said(unit, session, "initialized", "")).statusCode()).isEqualTo(200);
        return session;
    }

    /** A statement as a unit makes it, from what it was told. */
    private String said(Unit unit, String session, String verb, String result) {
        var judged = List.of("passed", "failed", "completed").contains(verb);
        return """
        {"id":"%s","actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
         "object":{"objectType":"Activity","id":"%s"},%s
         "context":{"registration":"%s","extensions":{"%sextensions/sessionid":"%s","%sextensions/masteryscore":0.6},
           "contextActivities":{"grouping":[{"id":"https://halves.example/one"}],
             "category":[{"id":"%scategories/cmi5"}%s]}},
         "timestamp":"2026-11-23T13:40:00Z"}
        """
                .formatted(
                        UUID.randomUUID(),
                        unit.actor(),
                        verb,
                        unit.told().get("activityId"),
                        result.isEmpty() ? "" : "\"result\":" + result + ",",
                        unit.told().get("registration"),
                        CMI5,
                        session,
                        CMI5,
                        CMI5,
                        judged ? ",{\"id\":\"" + CMI5 + "categories/moveon\"}" : "");
    }

    private HttpResponse<String> say(String token, String statement) {
        return xapi("POST", token, "/statements", statement);
    }

    private static String session(JsonNode launchData) {
        return launchData
                .get("contextTemplate")
                .get("extensions")
                .get(CMI5 + "extensions/sessionid")
                .asString();
    }

    private List<String> verbs(Unit unit, String token) {
        var found =
                xapi(
                        "GET",
                        token,
                        "/statements?ascending=true&registration="
                                + unit.told().get("registration"),
                        "");
        return json(found.body())
                .get("statements")
                .valueStream()
                .map(one -> one.get("verb").get("id").asString())
                .map(verb -> verb.substring(verb.lastIndexOf('/') + 1))
                .toList();
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
        var token = token(unit);
        assertThat(json(new Browser(port).post(unit.fetch(), Map.of()).body()).get("error-code"))
                .hasToString("\"1\"");
        var session = begin(unit, token);
        assertThat(say(token, said(unit, session, "passed", PASSED)).statusCode()).isEqualTo(200);
        assertThat(say(token, said(unit, session, "completed", COMPLETED)).statusCode())
                .isEqualTo(200);
        assertThat(verbs(unit, token))
                .containsExactly(
                        "launched", "initialized", "passed", "completed", "satisfied", "satisfied");
        var end = said(unit, session, "terminated", "{\"duration\":\"PT1M\"}");
        assertThat(say(token, end).statusCode()).isEqualTo(200);
        assertThat(say(token, end)).as("again").returns(200, HttpResponse::statusCode);
        assertThat(xapi("GET", token, state(unit, unit.actor()), "").statusCode()).isEqualTo(403);
        activity.take(school.tenant());
        assertThat(
                        school.read(() -> evidence.of(List.of(school.person("ada"))))
                                .get(school.person("ada")))
                .filteredOn(one -> ("urn:uuid:" + id).equals(one.item()))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.competencies())
                                .contains(school.skill(SmallSchool.Skill.HALVES)));
        var data = launchData(open(ada, id));
        assertThat(data.get("launchMode").asString()).isEqualTo("Review");
    }

    @Test
    void what_a_unit_says_is_looked_at_and_said_once() throws IOException {
        var unit = open(ada, course());
        var token = token(unit);
        var first = json(xapi("GET", token, state(unit, unit.actor()), "").body());
        assertThat(first.get("masteryScore").decimalValue()).isEqualByComparingTo("0.6");
        assertThat(first.get("moveOn").asString()).isEqualTo("CompletedAndPassed");
        assertThat(first.get("launchParameters").asString()).isEqualTo("slow");
        assertThat(say(token, said(unit, session(first), "initialized", "")))
                .as("before the preferences are read")
                .returns(403, HttpResponse::statusCode);
        var session = begin(unit, token);
        assertThat(say(token, said(unit, session, "initialized", "")).statusCode()).isEqualTo(403);
        var done = said(unit, session, "completed", COMPLETED);
        assertThat(say(token, done).statusCode()).isEqualTo(200);
        assertThat(say(token, done))
                .as("its answer was lost")
                .returns(200, HttpResponse::statusCode);
        assertThat(say(token, done.replace("PT1M", "PT2M")).statusCode()).isEqualTo(409);
        var low = PASSED.replace("0.9", "0.5");
        assertThat(say(token, said(unit, session, "passed", low)).statusCode()).isEqualTo(403);
        assertThat(
                        xapi("PUT", token, preferences(unit), "{\"audioPreference\":\"on\"}")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        xapi(
                                "GET",
                                token,
                                state(unit, unit.actor()).replace("LMS.LaunchData", "mine"),
                                ""))
                .returns(404, HttpResponse::statusCode);
    }

    @Test
    void a_unit_speaks_for_its_student_alone_and_is_left_when_it_is_opened_again()
            throws IOException {
        var id = course();
        var ben = open(browser("ben"), id);
        var first = open(ada, id);
        var token = token(first);
        var session = begin(first, token);
        assertThat(xapi("GET", token, state(ben, ben.actor()), "").statusCode()).isEqualTo(403);
        assertThat(xapi("PUT", token, state(first, first.actor()), "{}").statusCode())
                .isEqualTo(403);
        assertThat(xapi("GET", token, "/statements", "").statusCode()).isEqualTo(403);
        assertThat(say(token, said(ben, session, "completed", COMPLETED)).statusCode())
                .isEqualTo(403);
        assertThat(say(token, said(first, UUID.randomUUID().toString(), "completed", COMPLETED)))
                .returns(403, HttpResponse::statusCode);
        var again = open(ada, id);
        assertThat(again.told().get("registration")).isEqualTo(first.told().get("registration"));
        assertThat(say(token, said(first, session, "completed", COMPLETED)).statusCode())
                .isEqualTo(403);
        assertThat(verbs(again, token(again)))
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
        assertThat(new Browser(port).get(open(ada, id).at()).body()).isEqualTo("<h1>Halves</h1>");
    }

    @Test
    void files_run_in_a_world_of_their_own_and_only_with_the_address() throws IOException {
        var unit = open(ada, course());
        var page = new Browser(port).get(unit.at());
        assertThat(page.body()).isEqualTo("<h1>Halves</h1>");
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
