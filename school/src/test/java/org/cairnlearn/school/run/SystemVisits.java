package org.cairnlearn.school.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing;
import org.cairnlearn.school.activity.RuleBook;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** Visits of another system with a key for everything: it reads the roster and keeps statements. */
final class SystemVisits {
    private static final String ROSTER = "/ims/oneroster/rostering/v1p2";
    private static final String GRADEBOOK = "/ims/oneroster/gradebook/v1p2";
    private static final String HOME = "https://roster.example";

    private final int port;
    private final BiConsumer<String, Crawler.Step> look;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String basic;

    SystemVisits(BeanFactory beans, Town town, int port, BiConsumer<String, Crawler.Step> look) {
        this.port = port;
        this.look = look;
        town.in(() -> beans.getBean(RuleBook.class).replace(List.of(), Set.of(HOME)));
        var key =
                town.administer(() ->
                        beans.getBean(Clients.class)
                                .add(
                                        new Clients.Wish(
                                                "Library",
                                                ApiClient.Use.SCHOOL_WORK,
                                                Set.of(Standing.Scope.values()),
                                                LocalDate.of(2027, 6, 30)),
                                        null));
        basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (key.id() + ":" + key.secret())
                                                .getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String path, String as, HttpRequest.Builder request) {
        try {
            return http.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .header("Authorization", as)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void get(String path, String as) {
        var request = HttpRequest.newBuilder().header("X-Experience-API-Version", "2.0.0").GET();
        look.accept("a system", new Crawler.Step("GET", path, send(path, as, request)));
    }

    private void put(String path, String method, String json) {
        put(path, method, json, basic);
    }

    private void put(String path, String method, String json, String as) {
        var request =
                HttpRequest.newBuilder()
                        .header("X-Experience-API-Version", "2.0.0")
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        look.accept("a system", new Crawler.Step(method, path, send(path, as, request)));
    }

    /** Everything that a system reads of the roster: of a student and a class by their ids. */
    void ofTheRoster(String student, String schoolClass, String school) {
        var form =
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        var answer = send("/oauth2/token", basic, form);
        var token =
                "Bearer "
                        + JsonMapper.shared()
                                .readTree(answer.body())
                                .get("access_token")
                                .asString();
        for (var path :
                List.of(
                        "/orgs",
                        "/users?limit=10",
                        "/students?limit=7&offset=3",
                        "/teachers",
                        "/enrollments?limit=5",
                        "/demographics?limit=5",
                        "/users/" + student,
                        "/students/" + student,
                        "/students/nobody",
                        "/students/" + student + "/classes",
                        "/classes/" + schoolClass + "/students",
                        "/schools/" + school + "/students?limit=4",
                        "/schools/" + school + "/enrollments?limit=4",
                        "/schools/" + school + "/classes/" + schoolClass + "/students",
                        "/schools/" + school + "/classes/" + schoolClass + "/enrollments")) {
            get(ROSTER + path, token);
        }
        results(student, schoolClass, token);
        for (var path :
                List.of(
                        "/resources?limit=3",
                        "/classes/" + schoolClass + "/resources",
                        "/users/" + student + "/resources")) {
            get("/ims/oneroster/resources/v1p2" + path, token);
        }
    }

    /** How the student did in a work of the class is kept, and read back in each list. */
    private void results(String student, String schoolClass, String token) {
        var item =
                "{\"lineItem\":{\"title\":\"Map\",\"assignDate\":\"2026-11-20\",\"dueDate\":\"2026-11-23\",\"class\":{\"sourcedId\":\"%s\"}}}"
                        .formatted(schoolClass);
        var result =
                "{\"result\":{\"lineItem\":{\"sourcedId\":\"map\"},\"student\":{\"sourcedId\":\"%s\"},\"scoreStatus\":\"submitted\",\"scoreDate\":\"2026-11-23\"}}"
                        .formatted(student);
        put(GRADEBOOK + "/lineItems/map", "PUT", item, token);
        put(GRADEBOOK + "/results/one", "PUT", result, token);
        for (var path :
                List.of(
                        "/categories",
                        "/lineItems/map",
                        "/results",
                        "/results/one",
                        "/classes/" + schoolClass + "/results",
                        "/classes/" + schoolClass + "/lineItems/map/results",
                        "/classes/" + schoolClass + "/students/" + student + "/results")) {
            get(GRADEBOOK + path, token);
        }
    }

    /** What a program reports of a student and keeps of one is read back, whoever it is. */
    void ofActivity(String student) {
        for (var who : List.of(student, "nobody-of-the-roster")) {
            var agent = "{\"account\":{\"homePage\":\"%s\",\"name\":\"%s\"}}".formatted(HOME, who);
            var id = UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8));
            put(
                    "/xapi/statements",
                    "POST",
                    "{\"id\":\"%s\",\"actor\":%s,\"verb\":{\"id\":\"http://x.example/did\"},\"object\":{\"id\":\"http://x.example/task\"}}"
                            .formatted(id, agent));
            get("/xapi/statements?statementId=" + id, basic);
            get("/xapi/statements", basic);
            var about = "agent=" + URLEncoder.encode(agent, StandardCharsets.UTF_8);
            var state = "/xapi/activities/state?activityId=http://x.example/task&" + about;
            get("/xapi/agents?" + about, basic);
            put(state + "&stateId=one", "PUT", "{\"name\":\"%s\"}".formatted(who));
            get(state + "&stateId=one", basic);
            get(state + "&stateId=two", basic);
            var profile = "/xapi/agents/profile?" + about + "&profileId=one";
            put(profile, "PUT", "{\"name\":\"%s\"}".formatted(who));
            get(profile, basic);
        }
        get("/xapi/activities?activityId=http://x.example/task", basic);
        get("/xapi/about", basic);
    }
}
