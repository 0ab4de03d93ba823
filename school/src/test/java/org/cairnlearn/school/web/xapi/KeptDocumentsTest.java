package org.cairnlearn.school.web.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.web.xapi.XapiTown.encoded;

import java.util.List;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Programs keep their documents here, and two who change one at once are told apart. */
@SchoolTest
class KeptDocumentsTest {
    private static final String ADA = encoded("{\"mbox\":\"mailto:ada@harbor.example\"}");
    private static final String STATE =
            "/activities/state?activityId=http://x.example/a&agent=" + ADA;
    private static final String AGENT = "/agents/profile?agent=" + ADA;

    @Autowired BeanFactory beans;
    @Autowired Tenants tenants;

    @Value("${local.server.port}")
    int port;

    private XapiTown town;

    @BeforeEach
    void a_program_with_a_key() {
        town = new XapiTown(beans, Schools.make(tenants).ours().id(), port);
    }

    @ParameterizedTest
    @CsvSource({
        "V1, /activities/state, 204, 204",
        "V1, /agents/profile, 400, 409",
        "V1, /activities/profile, 400, 409",
        "V2, /activities/state, 204, 409",
        "V2, /agents/profile, 204, 409",
        "V2, /activities/profile, 204, 409"
    })
    void who_puts_a_document_says_what_it_replaces(
            XapiVersion version, String resource, int first, int again) {
        town.speaks(version);
        var path =
                switch (resource) {
                    case "/activities/state" -> STATE + "&stateId=one";
                    case "/agents/profile" -> AGENT + "&profileId=one";
                    default -> resource + "?activityId=http://x.example/a&profileId=one";
                };
        assertThat(town.with("PUT", path, "{\"a\":1}").statusCode()).isEqualTo(first);
        assertThat(town.with("PUT", path, "{\"a\":1}", "If-None-Match", "*").statusCode())
                .isEqualTo(first == 204 ? 412 : 204);
        assertThat(town.with("PUT", path, "{\"a\":2}").statusCode()).isEqualTo(again);
        var etag = town.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(town.with("PUT", path, "{\"a\":3}", "If-Match", "\"1234\"").statusCode())
                .isEqualTo(412);
        assertThat(town.with("PUT", path, "{\"a\":3}", "If-Match", etag).statusCode())
                .isEqualTo(204);
        assertThat(town.get(path).body()).isEqualTo("{\"a\":3}");
    }

    @Test
    void a_posted_document_is_put_over_the_one_that_is_there() {
        var path = STATE + "&stateId=two";
        assertThat(town.post(path, "{\"a\":1,\"b\":{\"c\":1}}").statusCode()).isEqualTo(204);
        assertThat(town.post(path, "{\"b\":{\"d\":2}}").statusCode()).isEqualTo(204);
        assertThat(town.get(path).body()).isEqualTo("{\"a\":1,\"b\":{\"d\":2}}");
        assertThat(town.post(path, "[1]").statusCode()).isEqualTo(400);
        for (var expected : List.of("", "true")) {
            var sent = town.with("POST", path, "{\"e\":1}", "Idempotency-Key", "one");
            assertThat(sent.statusCode()).isEqualTo(204);
            assertThat(sent.headers().firstValue("Idempotency-Replayed").orElse(""))
                    .isEqualTo(expected);
            town.post(path, "{\"e\":2}");
        }
        assertThat(town.get(path).body())
                .as("the second time it was not done")
                .isEqualTo("{\"a\":1,\"b\":{\"d\":2},\"e\":2}");
        assertThat(town.with("POST", path, "{\"e\":3}", "Idempotency-Key", "one").statusCode())
                .isEqualTo(422);
        assertThat(town.with("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(town.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void documents_are_listed_and_taken_away_together() {
        town.post(STATE + "&stateId=three", "{}");
        town.post(STATE + "&stateId=four", "{}");
        assertThat(town.get(STATE).body()).isEqualTo("[\"four\",\"three\"]");
        assertThat(town.get(STATE + "&since=2100-01-01T00:00:00Z").body()).isEqualTo("[]");
        assertThat(town.with("DELETE", STATE, "").statusCode()).isEqualTo(204);
        assertThat(town.get(STATE).body()).isEqualTo("[]");
        assertThat(town.get(STATE + "&surprise=1").statusCode()).isEqualTo(400);
        assertThat(town.get("/activities/state?agent=" + ADA).statusCode()).isEqualTo(400);
    }

    @Test
    void documents_of_one_system_are_not_those_of_another() {
        town.post(AGENT + "&profileId=mine", "{}");
        var other = new XapiTown(beans, Schools.make(tenants).theirs().id(), port);
        assertThat(other.get(AGENT).body()).isEqualTo("[]");
        assertThat(town.get(AGENT).body()).isEqualTo("[\"mine\"]");
    }

    @Test
    void what_is_known_of_an_agent_is_a_person() {
        assertThat(town.get("/agents?agent=" + ADA).body())
                .isEqualTo("{\"objectType\":\"Person\",\"mbox\":[\"mailto:ada@harbor.example\"]}");
        assertThat(town.get("/agents").statusCode()).isEqualTo(400);
        assertThat(town.get("/about").body()).isEqualTo("{\"version\":[\"1.0.3\",\"2.0.0\"]}");
    }
}
