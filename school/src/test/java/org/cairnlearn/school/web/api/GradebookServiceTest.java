package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.web.api.RosterTown.encoded;
import static org.cairnlearn.school.web.api.RosterTown.ids;
import static org.cairnlearn.school.web.api.RosterTown.json;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.gradebook.GradebookBook;
import org.cairnlearn.school.gradebook.LineItem;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** OneRoster 1.2's gradebook service: other systems keep what is due and how students did. */
@SchoolTest
class GradebookServiceTest {
    private static final String SERVICE = "/ims/oneroster/gradebook/v1p2";
    private static final String MAP =
            """
            {"lineItem": {"title": "Map of the river", "description": "With its mouth",
              "assignDate": "2026-11-20T14:00:00.000Z", "dueDate": "2026-11-25T04:59:00.000Z",
              "resultValueMin": 0, "resultValueMax": 100,
              "class": {"sourcedId": "math"}, "school": {"sourcedId": "harbor"},
              "category": {"sourcedId": "classwork"}, "learningObjectiveSet": [{"source": "case", "learningObjectiveIds": ["a"]}]}}
            """;

    @Autowired BeanFactory beans;
    @Autowired GradebookBook gradebook;

    @Value("${local.server.port}")
    int port;

    private RosterTown town;
    private String token;

    @BeforeEach
    void a_system_of_the_school() {
        town = new RosterTown(beans, port);
        token = town.token(town.system(Use.SCHOOL_WORK));
    }

    private HttpResponse<String> get(String path) {
        return town.getAnywhere(token, SERVICE + path);
    }

    private int put(String path, String body) {
        return town.send("PUT", token, SERVICE + path, body).statusCode();
    }

    private int delete(String path) {
        return town.send("DELETE", token, SERVICE + path, "").statusCode();
    }

    private static String result(String student, String status, String score) {
        return """
        {"result": {"lineItem": {"sourcedId": "map"}, "student": {"sourcedId": "%s"},
          "scoreStatus": "%s", "score": %s, "scoreDate": "2026-11-23", "comment": "Well drawn.", "late": "true"}}
        """
                .formatted(student, status, score);
    }

    @Test
    void what_is_put_is_kept_word_for_word_and_changed_and_taken_away_again() {
        assertThat(put("/lineItems/map", MAP)).isEqualTo(201);
        var kept = json(get("/lineItems/map").body()).get("lineItem");
        assertThat(kept.get("title").asString()).isEqualTo("Map of the river");
        assertThat(kept.get("description").asString()).isEqualTo("With its mouth");
        assertThat(kept.get("dueDate").asString()).isEqualTo("2026-11-25T04:59:00.000Z");
        assertThat(kept.get("resultValueMax").asInt()).isEqualTo(100);
        assertThat(kept.get("learningObjectiveSet").toString())
                .isEqualTo("[{\"source\":\"case\",\"learningObjectiveIds\":[\"a\"]}]");
        assertThat(kept.get("class").toString())
                .isEqualTo(
                        "{\"href\":\"http://localhost:%d%s/classes/math\",\"sourcedId\":\"math\",\"type\":\"class\"}"
                                .formatted(port, RosterTown.SERVICE));
        var long_ = "A title " + "of many letters ".repeat(20).strip();
        assertThat(put("/lineItems/map", MAP.replace("Map of the river", long_))).isEqualTo(200);
        assertThat(json(get("/lineItems/map").body()).get("lineItem").get("title").asString())
                .isEqualTo(long_);
        assertThat(delete("/lineItems/map")).isEqualTo(204);
        assertThat(get("/lineItems/map").statusCode()).isEqualTo(404);
        assertThat(delete("/lineItems/map")).isEqualTo(404);
        assertThat(ids(get("/classes/math/lineItems"))).isEmpty();
    }

    @Test
    void a_result_may_be_more_than_the_most_and_may_be_excused() {
        put("/lineItems/map", MAP);
        assertThat(put("/results/r1", result("ada", "fully graded", "80"))).isEqualTo(201);
        assertThat(put("/results/r1", result("ada", "fully graded", "300"))).isEqualTo(200);
        var kept = json(get("/results/r1").body()).get("result");
        assertThat(kept.get("score").asInt()).isEqualTo(300);
        assertThat(kept.get("comment").asString()).isEqualTo("Well drawn.");
        assertThat(kept.get("student").get("href").asString())
                .endsWith("/rostering/v1p2/students/ada");
        put("/results/r1", result("ada", "exempt", "80"));
        var list = get("/classes/math/lineItems/map/results");
        assertThat(ids(list)).containsExactly("r1");
        assertThat(list.body()).contains("\"scoreStatus\":\"exempt\"");
    }

    @Test
    void each_list_holds_what_belongs_to_it() {
        put("/categories/quiz", "{\"category\": {\"title\": \"Quizzes\", \"weight\": 0.25}}");
        put("/lineItems/map", MAP);
        put("/lineItems/tides", MAP.replace("math", "bay-math").replace("classwork", "quiz"));
        put("/results/r1", result("ada", "submitted", "1"));
        put("/results/r2", result("ben", "not submitted", "0"));
        assertThat(ids(get("/categories"))).containsExactly("classwork", "quiz");
        assertThat(ids(get("/classes/math/categories"))).containsExactly("classwork", "quiz");
        assertThat(ids(get("/lineItems"))).containsExactly("map", "tides");
        assertThat(ids(get("/schools/bay/lineItems"))).containsExactly("tides");
        assertThat(ids(get("/classes/math/results"))).containsExactly("r1", "r2");
        assertThat(ids(get("/classes/math/students/ben/results"))).containsExactly("r2");
        assertThat(ids(get("/lineItems?filter=" + encoded("category.sourcedId='quiz'"))))
                .containsExactly("tides");
        assertThat(ids(get("/results?filter=" + encoded("scoreStatus!='submitted'"))))
                .containsExactly("r2");
        assertThat(ids(get("/results?sort=scoreStatus&limit=1"))).containsExactly("r2");
        for (var unknown :
                List.of(
                        "/scoreScales",
                        "/classes/nobody/results",
                        "/schools/d/lineItems",
                        "/schools/harbor/results",
                        "/lineItems/map/results",
                        "/classes/math/students/ben/lineItems",
                        "/students/ben/results",
                        "/classes/math/lineItems/none/results",
                        "/classes/math/students/nobody/results")) {
            assertThat(get(unknown).statusCode()).as(unknown).isEqualTo(404);
        }
    }

    @Test
    void there_is_always_a_category_whoever_renames_it_and_takes_it_away() {
        put("/categories/classwork", "{\"category\": {\"title\": \"Work in class\"}}");
        assertThat(get("/categories").body()).contains("Work in class");
        assertThat(ids(get("/categories"))).containsExactly("classwork");
        assertThat(delete("/categories/classwork")).isEqualTo(204);
        assertThat(ids(get("/categories"))).containsExactly("classwork");
        assertThat(put("/lineItems/map", MAP)).isEqualTo(201);
    }

    @Test
    void what_is_gone_is_told_to_whoever_asks_what_has_changed() {
        put("/lineItems/map", MAP);
        delete("/lineItems/map");
        assertThat(ids(get("/lineItems"))).isEmpty();
        var since = encoded("dateLastModified>='2026-11-01T00:00:00.000Z'");
        assertThat(get("/lineItems?filter=" + since).body()).contains("\"status\":\"tobedeleted\"");
        assertThat(put("/lineItems/map", MAP)).isLessThan(300);
        assertThat(ids(get("/lineItems"))).containsExactly("map");
    }

    @Test
    void what_is_wrong_is_named_by_its_field_and_nothing_is_kept() {
        put("/lineItems/map", MAP);
        var wrong =
                Map.of(
                        "[]",
                        "The body is no JSON object.",
                        "{\"lineItem\": {}}",
                        "The body is a JSON object with result in it.",
                        result("ada", "done", "1"),
                        "result.scoreStatus is exempt, fully graded, not submitted, partially graded or submitted.",
                        result("ada", "submitted", "\"many\""),
                        "result.score is a number.",
                        result("nobody", "submitted", "1"),
                        "result.student is no student that you are told of.",
                        result("okafor", "submitted", "1"),
                        "result.student is no student that you are told of.",
                        result("ada", "submitted", "1").replace("\"map\"", "\"none\""),
                        "result.lineItem is no line item here.",
                        result("ada", "submitted", "1").replace("2026-11-23", "23/11/26"),
                        "result.scoreDate is a date or a moment of ISO 8601, such as 2026-11-23 or 2026-11-23T08:00:00.000Z.",
                        result("ada", "submitted", "1").replace("\"scoreDate\"", "\"on\""),
                        "result.scoreDate is missing.");
        wrong.forEach((body, why) -> {
            var answer = town.send("PUT", token, SERVICE + "/results/r1", body);
            assertThat(answer.statusCode()).as(why).isEqualTo(400);
            assertThat(answer.body()).contains("\"imsx_description\":\"" + why + "\"");
        });
        assertThat(put("/lineItems/x", MAP.replace("\"math\"", "\"none\""))).isEqualTo(400);
        assertThat(put("/lineItems/x", MAP.replace("classwork", "none"))).isEqualTo(400);
        assertThat(put("/lineItems/x", MAP.replace("2026-11-25", "2026-11-01"))).isEqualTo(400);
        assertThat(put("/lineItems/x", " ".repeat(300_000))).isEqualTo(400);
        assertThat(put("/nothing/x", MAP)).isEqualTo(404);
        assertThat(ids(get("/results"))).isEmpty();
        assertThat(ids(get("/lineItems"))).containsExactly("map");
    }

    @Test
    void a_system_changes_what_it_sent_itself_and_reads_what_all_sent() {
        put("/lineItems/map", MAP);
        put("/results/r1", result("ada", "submitted", "1"));
        var first = token;
        token = town.token(town.system(Use.SCHOOL_WORK));
        assertThat(ids(get("/results"))).containsExactly("r1");
        assertThat(put("/lineItems/map", MAP)).isEqualTo(403);
        assertThat(put("/results/r1", result("ada", "exempt", "1"))).isEqualTo(403);
        assertThat(delete("/results/r1")).isEqualTo(403);
        token = first;
        assertThat(get("/results/r1").body()).contains("\"submitted\"");
        token = town.token(town.system(Use.SCHOOL_WORK, Scope.GRADEBOOK));
        assertThat(ids(get("/results"))).containsExactly("r1");
        assertThat(put("/lineItems/mine", MAP)).isEqualTo(403);
        assertThat(delete("/lineItems/map")).isEqualTo(403);
        token = town.token(town.system(Use.SCHOOL_WORK, Scope.GRADEBOOK_WRITE));
        assertThat(put("/results/r3", result("ben", "submitted", "1"))).isEqualTo(201);
        assertThat(get("/results").statusCode()).isEqualTo(403);
        var elsewhere = new RosterTown(beans, port);
        token = elsewhere.token(elsewhere.system(Use.SCHOOL_WORK));
        assertThat(ids(elsewhere.getAnywhere(token, SERVICE + "/results"))).isEmpty();
        assertThat(delete("/results/r1")).isEqualTo(404);
    }

    @Test
    void of_whom_a_program_is_not_told_it_neither_reads_nor_keeps_a_result() {
        put("/lineItems/map", MAP);
        put("/results/r1", result("ada", "submitted", "1"));
        token = town.token(town.system(Use.SHARING)); // nobody has consented to that
        assertThat(ids(get("/lineItems"))).containsExactly("map");
        assertThat(ids(get("/results"))).isEmpty();
        assertThat(get("/results/r1").statusCode()).isEqualTo(404);
        assertThat(put("/results/r2", result("ben", "submitted", "1"))).isEqualTo(400);
        assertThat(put("/results/r1", result("ada", "submitted", "1"))).isEqualTo(400);
        assertThat(delete("/results/r1")).isEqualTo(404);
    }

    @Test
    void what_a_student_has_handed_in_is_not_due_any_more() {
        put("/lineItems/map", MAP);
        assertThat(due("ada")).containsExactly("Map of the river 2026-11-24");
        put("/results/r1", result("ada", "not submitted", "0"));
        assertThat(due("ada")).hasSize(1);
        put("/results/r1", result("ada", "submitted", "0"));
        assertThat(due("ada")).isEmpty();
        assertThat(due("ben")).hasSize(1);
        delete("/results/r1");
        assertThat(due("ada")).hasSize(1);
    }

    /** What the student's own day says is due; its last day is the school's day. */
    private List<String> due(String student) {
        PersonId id = town.person(student);
        var monday = LocalDate.of(2026, 11, 23);
        return town.as(
                new Actor.Somebody(town.tenant(), id.value()),
                () -> {
                    var classes =
                            beans.getBean(RosterBook.class).classesOf(id, monday).stream()
                                    .map(one -> one.id())
                                    .toList();
                    return gradebook.due(id, classes, monday, monday.plusDays(6)).stream()
                            .map(GradebookServiceTest::told)
                            .toList();
                });
    }

    private static String told(LineItem item) {
        return item.title() + " " + item.dates().due();
    }
}
