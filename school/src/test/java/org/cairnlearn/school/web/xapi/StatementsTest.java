package org.cairnlearn.school.web.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.web.xapi.XapiTown.encoded;
import static org.cairnlearn.school.web.xapi.XapiTown.json;
import static org.cairnlearn.school.web.xapi.XapiTown.statement;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Statements are kept as they came, found again, and told in the edition that is asked for. */
@SchoolTest
class StatementsTest {
    @Autowired BeanFactory beans;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;

    @Value("${local.server.port}")
    int port;

    private TenantId tenant;
    private XapiTown town;

    @BeforeEach
    void a_program_with_a_key() {
        tenant = Schools.make(tenants).ours().id();
        town = new XapiTown(beans, tenant, port);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private List<String> ids(String query) {
        return ids(town.get("/statements" + query));
    }

    private static List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer)
                .get("statements")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void a_statement_is_kept_once_and_told_with_what_was_added() {
        var id = id();
        var put = town.with("PUT", "/statements?statementId=" + id, statement(id, ""));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
        assertThat(town.post("/statements", statement(id, "")).statusCode())
                .as("the same once more")
                .isEqualTo(200);
        var other = statement(id, ",'result':{'success':true}");
        assertThat(town.post("/statements", other).statusCode()).isEqualTo(409);
        var told = town.get("/statements?statementId=" + id);
        assertThat(told.headers().firstValue("Last-Modified")).isPresent();
        assertThat(told.headers().firstValue("X-Experience-API-Consistent-Through")).isPresent();
        var said = json(told);
        assertThat(said.get("version").asString()).isEqualTo("2.0.0");
        assertThat(said.get("timestamp")).isEqualTo(said.get("stored"));
        assertThat(said.get("authority").get("account").get("name").asString())
                .isEqualTo(town.key().client().toString());
        assertThat(said.has("result")).isFalse();
    }

    private HttpResponse<String> under(String key, String statement) {
        return town.with("POST", "/statements", statement, "Idempotency-Key", key);
    }

    @Test
    void what_is_posted_again_under_its_key_is_answered_as_before_and_kept_once() {
        var nameless = statement(id(), "").replaceFirst("\"id\":\"[^\"]+\",", "");
        var first = under("lesson-7", nameless);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        var again = under("lesson-7", nameless);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(ids("")).hasSize(1);
        var other = under("lesson-7", statement(id(), ""));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(under("two words", nameless).statusCode()).isEqualTo(400);
        assertThat(ids("")).as("of neither anything was done").hasSize(1);
        assertThat(under("lesson-8", "{}").statusCode()).as("refused").isEqualTo(400);
        assertThat(under("lesson-8", nameless).statusCode()).as("may be mended").isEqualTo(200);
        var stranger = new XapiTown(beans, tenant, port);
        var theirs = stranger.with("POST", "/statements", nameless, "Idempotency-Key", "lesson-7");
        assertThat(theirs.statusCode()).as("a key is its own system's").isEqualTo(200);
        assertThat(theirs.body()).isNotEqualTo(first.body());
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofHours(24)),
                () -> assertThat(under("lesson-7", nameless).body()).isEqualTo(first.body()));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofHours(24)).plusSeconds(1),
                () ->
                        assertThat(under("lesson-7", nameless).body())
                                .as("a day later it is a new request")
                                .isNotEqualTo(first.body()));
    }

    @Test
    void every_no_is_a_problem_also_for_a_program_that_does_not_say_what_it_reads() {
        var guessed = new Clients.Key(town.key().client(), town.key().id(), "guessed");
        var answers =
                List.of(
                        XapiTown.send(town.to("/statements", guessed).GET()),
                        town.get("/nothing"),
                        town.with("PATCH", "/statements", "{}"),
                        town.get("/statements?statementId=none"),
                        XapiTown.send(town.to("/statements", town.key()).GET()));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactly(401, 404, 405, 400, 400);
        assertThat(answers)
                .allSatisfy(one -> {
                    assertThat(one.headers().firstValue("Content-Type"))
                            .hasValue("application/problem+json");
                    assertThat(XapiTown.json(one).get("status").asInt())
                            .isEqualTo(one.statusCode());
                });
    }

    @Test
    void two_that_come_at_once_under_one_key_are_done_once() {
        var nameless = statement(id(), "").replaceFirst("\"id\":\"[^\"]+\",", "");
        var answers =
                IntStream.range(0, 6)
                        .mapToObj(_ ->
                                CompletableFuture.supplyAsync(() -> under("at-once", nameless)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::body)
                        .distinct()
                        .toList();
        assertThat(answers).hasSize(1);
        assertThat(ids("")).hasSize(1);
    }

    @Test
    void one_bad_statement_keeps_out_all_of_its_request() {
        var good = id();
        var batch = "[" + statement(good, "") + "," + statement("nobody", "") + "]";
        var refused = town.post("/statements", batch);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("$[1].id");
        assertThat(town.get("/statements?statementId=" + good).statusCode()).isEqualTo(404);
    }

    @Test
    void a_long_answer_goes_on_where_it_stopped() {
        var all = List.of(id(), id(), id());
        all.forEach(one -> town.post("/statements", statement(one, "")));
        var first = town.get("/statements?limit=2&ascending=true");
        assertThat(ids(first)).containsExactly(all.get(0), all.get(1));
        var more = json(first).get("more").asString();
        assertThat(more).startsWith("/xapi/statements?");
        var rest = town.get(more.substring("/xapi".length()));
        assertThat(ids(rest)).containsExactly(all.get(2));
        assertThat(json(rest).get("more").asString()).isEmpty();
    }

    @Test
    void statements_are_found_by_what_is_in_them_and_by_what_is_near() {
        var plain = id();
        var related = id();
        town.post("/statements", statement(plain, ""));
        town.post(
                "/statements",
                statement(
                        related,
                        ",'context':{'instructor':{'mbox':'mailto:okafor@harbor.example'},'contextActivities':{'parent':{'id':'http://x.example/unit'}}}"));
        var ada = encoded("{\"mbox\":\"mailto:ada@harbor.example\"}");
        var okafor = encoded("{\"mbox\":\"mailto:okafor@harbor.example\"}");
        assertThat(ids("?agent=" + ada)).containsExactly(related, plain);
        assertThat(ids("?agent=" + okafor)).isEmpty();
        assertThat(ids("?agent=" + okafor + "&related_agents=true")).containsExactly(related);
        assertThat(ids("?activity=http://x.example/unit")).isEmpty();
        assertThat(ids("?activity=http://x.example/unit&related_activities=true"))
                .containsExactly(related);
        assertThat(ids("?verb=http://x.example/answered")).hasSize(2);
        assertThat(ids("?since=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(town.get("/statements?surprise=1").statusCode()).isEqualTo(400);
        assertThat(town.get("/statements?statementId=" + plain + "&limit=1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_was_taken_back_is_told_to_those_who_ask_for_that_alone() {
        var id = id();
        var voiding = id();
        town.post("/statements", statement(id, ""));
        var voids =
                """
                {"id":"%s","actor":{"mbox":"mailto:ada@harbor.example"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}
                """
                        .formatted(voiding, id);
        assertThat(town.post("/statements", voids).statusCode()).isEqualTo(200);
        assertThat(town.get("/statements?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(town.get("/statements?voidedStatementId=" + id).statusCode()).isEqualTo(200);
        assertThat(ids("?verb=http://x.example/answered"))
                .as("it is about what it took back")
                .containsExactly(voiding);
    }

    @Test
    void formats_tell_what_is_needed_or_what_is_known_in_one_language() {
        var id = id();
        town.post("/statements", statement(id, ""));
        var one = "/statements?statementId=" + id;
        assertThat(json(town.get(one + "&format=ids")).get("object").toString())
                .isEqualTo("{\"id\":\"http://x.example/task/1\"}");
        var spanish =
                XapiTown.send(
                        town.to(one + "&format=canonical").header("Accept-Language", "es").GET());
        assertThat(json(spanish).get("object").get("definition").get("name").toString())
                .isEqualTo("{\"es\":\"Mitades\"}");
        assertThat(
                        json(town.get("/activities?activityId=http://x.example/task/1"))
                                .get("definition")
                                .get("name")
                                .size())
                .isEqualTo(2);
        assertThat(town.get(one + "&format=all").statusCode()).isEqualTo(400);
    }

    @Test
    void each_request_is_answered_in_its_edition() {
        var id = id();
        var agents =
                ",'context':{'contextAgents':[{'objectType':'contextAgent','agent':{'mbox':'mailto:a@b.example'}}]}";
        town.post("/statements", statement(id, agents));
        assertThat(town.get("/statements?statementId=" + id).body()).contains("contextAgents");
        town.speaks(XapiVersion.V1);
        var old = town.get("/statements?statementId=" + id);
        assertThat(old.headers().firstValue(XapiVersion.HEADER)).hasValue("1.0.3");
        assertThat(old.body()).doesNotContain("contextAgents");
        assertThat(town.post("/statements", statement(id(), agents)).statusCode()).isEqualTo(400);
        var unnamed = XapiTown.send(town.to("/statements", town.key()).GET());
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unnamed.headers().firstValue(XapiVersion.HEADER)).hasValue("0.95");
    }

    @Test
    void a_form_may_mean_another_request_in_1_0_3_alone() {
        var id = id();
        var form = "statementId=" + id + "&content=" + encoded(statement(id, ""));
        assertThat(formed("/statements?method=PUT", form).statusCode()).isEqualTo(400);
        town.speaks(XapiVersion.V1);
        assertThat(formed("/statements?method=PUT&limit=1", form).statusCode()).isEqualTo(400);
        assertThat(formed("/statements?method=PUT", form).statusCode()).isEqualTo(204);
        assertThat(ids(formed("/statements?method=GET", "limit=1"))).containsExactly(id);
    }

    private HttpResponse<String> formed(String path, String form) {
        return XapiTown.send(
                town.to(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    @Test
    void a_system_reads_back_its_own_and_does_what_its_scopes_say() {
        var id = id();
        town.post("/statements", statement(id, ""));
        var reader = town.key(Scope.STATEMENTS_READ_MINE);
        var asked = town.to("/statements", reader).header(XapiVersion.HEADER, "2.0.0").GET();
        assertThat(ids(XapiTown.send(asked))).isEmpty();
        var sent =
                town.to("/statements", reader)
                        .header(XapiVersion.HEADER, "2.0.0")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(statement(id(), "")));
        assertThat(XapiTown.send(sent).statusCode()).isEqualTo(403);
        var state =
                town.to(
                                "/activities/state?activityId=http://x.example/a&agent="
                                        + encoded("{\"mbox\":\"mailto:a@b.example\"}"),
                                reader)
                        .header(XapiVersion.HEADER, "2.0.0")
                        .GET();
        assertThat(XapiTown.send(state).statusCode()).isEqualTo(403);
        var stranger =
                new org.cairnlearn.school.access.Clients.Key(
                        town.key().client(), town.key().id(), "guessed");
        assertThat(XapiTown.send(town.to("/statements", stranger).GET()).statusCode())
                .isEqualTo(401);
    }
}
