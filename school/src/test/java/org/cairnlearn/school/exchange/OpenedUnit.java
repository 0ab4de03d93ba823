package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.access.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A unit of the course "Halves" as it runs in somebody's browser.
 *
 * @param at where its first page is
 * @param told what stands in its address
 */
record OpenedUnit(int port, String at, Map<String, String> told) {
    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/";

    static OpenedUnit at(int port, URI address) {
        var told = new HashMap<String, String>();
        for (var one : address.getRawQuery().split("&")) {
            var is = one.indexOf('=');
            told.put(
                    one.substring(0, is),
                    URLDecoder.decode(one.substring(is + 1), StandardCharsets.UTF_8));
        }
        return new OpenedUnit(port, address.getPath(), told);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    String fetch() {
        return URI.create(told.getOrDefault("fetch", "")).getPath();
    }

    JsonNode actor() {
        return json(told.getOrDefault("actor", ""));
    }

    /** Asks for its token, from an origin that is nobody's. */
    String token() {
        var answer = new Browser(port).post(fetch(), Map.of(), "Origin", "null");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        return json(answer.body()).get("auth-token").asString();
    }

    /** As programs ask that put a slash of their own behind the endpoint. */
    HttpResponse<String> ask(String method, String token, String path, String body) {
        return new Browser(port)
                .send(
                        method,
                        URI.create(told.getOrDefault("endpoint", "")).getPath() + path,
                        "application/json",
                        body,
                        "Authorization",
                        "Basic " + token,
                        "X-Experience-API-Version",
                        "1.0.3");
    }

    String state() {
        return "/activities/state?stateId=LMS.LaunchData&activityId=%s&registration=%s&agent=%s"
                .formatted(
                        encoded(told.getOrDefault("activityId", "")),
                        told.get("registration"),
                        encoded(actor().toString()));
    }

    String preferences() {
        return "/agents/profile?profileId=cmi5LearnerPreferences&agent="
                + encoded(actor().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode launchData() {
        return launchData(token());
    }

    private JsonNode launchData(String token) {
        var answer = ask("GET", token, state(), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer.body());
    }

    static String session(JsonNode launchData) {
        return launchData
                .get("contextTemplate")
                .get("extensions")
                .get(CMI5 + "extensions/sessionid")
                .asString();
    }

    /** It reads what it has to know, and says that it is there; its session. */
    String begin(String token) {
        var session = session(launchData(token));
        assertThat(json(ask("GET", token, preferences(), "").body()).get("audioPreference"))
                .hasToString("\"on\"");
        assertThat(say(token, said(session, "initialized", "")).statusCode()).isEqualTo(200);
        return session;
    }

    /** A statement as it makes it, from what it was told. */
    String said(String session, String verb, String result) {
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
                        actor(),
                        verb,
                        told.get("activityId"),
                        result.isEmpty() ? "" : "\"result\":" + result + ",",
                        told.get("registration"),
                        CMI5,
                        session,
                        CMI5,
                        CMI5,
                        judged ? ",{\"id\":\"" + CMI5 + "categories/moveon\"}" : "");
    }

    HttpResponse<String> say(String token, String statement) {
        return ask("POST", token, "/statements", statement);
    }

    /** What was said in its registration, in that order. */
    List<String> verbs(String token) {
        var found =
                ask(
                        "GET",
                        token,
                        "/statements?ascending=true&registration=" + told.get("registration"),
                        "");
        return json(found.body())
                .get("statements")
                .valueStream()
                .map(one -> one.get("verb").get("id").asString())
                .map(verb -> verb.substring(verb.lastIndexOf('/') + 1))
                .toList();
    }
}
