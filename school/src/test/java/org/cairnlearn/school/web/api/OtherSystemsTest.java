package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.web.api.RosterTown.ids;
import static org.cairnlearn.school.web.api.RosterTown.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.consent.Answer;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.Said;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems come in with a key, and get what they were given and no more. */
@SchoolTest
class OtherSystemsTest {
    private static final List<String> PUPILS = List.of("ada", "ben", "chi", "dia", "o'neil");

    @Autowired BeanFactory beans;
    @Autowired Work work;
    @Autowired ConsentBook consents;
    @Autowired TestClock clock;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private RosterTown town;

    @BeforeEach
    void a_district() {
        town = new RosterTown(beans, port);
    }

    @Test
    void a_key_gets_a_token_for_the_scopes_that_it_has() {
        var key = town.system(Use.SCHOOL_WORK, Scope.ROSTER);
        var answer =
                town.askForToken(
                        key,
                        Scope.ROSTER.address()
                                + " https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook.delete");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var token = json(answer.body());
        assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(token.get("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.get("scope").asString()).isEqualTo(Scope.ROSTER.address());
        var both = Scope.ROSTER_CORE.address() + " " + Scope.ROSTER.address();
        assertThat(json(town.askForToken(key, both).body()).get("scope").asString())
                .as("the core is a part of it")
                .isEqualTo(both);
        var byForm =
                new Browser(port)
                        .post(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        key.id(),
                                        "client_secret",
                                        key.secret()));
        assertThat(byForm.statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_has_no_key_gets_no_token() {
        var key = town.system(Use.SCHOOL_WORK, Scope.ROSTER);
        var other = town.system(Use.SCHOOL_WORK, Scope.ROSTER);
        for (var wrong :
                List.of(
                        new Clients.Key(key.client(), key.id(), "guessed"),
                        new Clients.Key(key.client(), key.id(), other.secret()),
                        new Clients.Key(key.client(), "nobody", key.secret()),
                        new Clients.Key(key.client(), "", ""))) {
            var answer = town.askForToken(wrong, "");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic");
        }
        assertThat(town.askForToken(key, Scope.DEMOGRAPHICS.address()).body())
                .isEqualTo("{\"error\":\"invalid_scope\"}");
        assertThat(grant(key, "password").body())
                .isEqualTo("{\"error\":\"unsupported_grant_type\"}");
    }

    private HttpResponse<String> grant(Clients.Key key, String grant) {
        return new Browser(port)
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", grant),
                        "Authorization",
                        RosterTown.basic(key.id(), key.secret()));
    }

    @Test
    void a_system_that_is_taken_back_is_out_at_its_next_request() {
        var key = town.system(Use.SCHOOL_WORK);
        var token = town.token(key);
        assertThat(town.get(token, "/orgs").statusCode()).isEqualTo(200);
        assertThat(town.revoke(key)).isTrue();
        var answer = town.get(token, "/orgs");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("unauthorisedrequest");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"invalid_token\"");
        assertThat(town.askForToken(key, "").statusCode()).isEqualTo(401);
        assertThat(town.revoke(key)).as("a second time").isFalse();
    }

    @Test
    void a_token_holds_an_hour_and_a_key_until_its_last_day_or_until_nobody_uses_it() {
        var key = town.system(Use.SCHOOL_WORK);
        var token = town.token(key);
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(61)),
                () -> assertThat(town.get(token, "/orgs").statusCode()).isEqualTo(401));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(89)),
                () -> assertThat(town.askForToken(key, "").statusCode()).isEqualTo(200));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(89 + 91)),
                () -> assertThat(town.askForToken(key, "").statusCode()).isEqualTo(401));
        clock.at(
                RosterTown.LAST_DAY.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC),
                () -> assertThat(town.askForToken(key, "").statusCode()).isEqualTo(401));
    }

    @Test
    void secrets_and_tokens_are_kept_as_digests_only() {
        var key = town.system(Use.SCHOOL_WORK);
        var token = town.token(key);
        var kept =
                town.as(
                        Actor.Task.administering(town.tenant()),
                        () ->
                                Stream.of("api_client", "api_secret", "api_token")
                                        .flatMap(table ->
                                                sql
                                                        .sql(
                                                                "select t::text from access.%s t"
                                                                        .formatted(table))
                                                        .query(String.class)
                                                        .list()
                                                        .stream())
                                        .collect(Collectors.joining()));
        assertThat(kept)
                .isNotEmpty()
                .doesNotContain(key.secret(), token.substring(token.indexOf('.') + 1));
    }

    @Test
    void a_scope_opens_its_own_and_nothing_else() {
        var core = town.token(town.system(Use.SCHOOL_WORK, Scope.ROSTER_CORE));
        assertThat(town.get(core, "/users").statusCode()).isEqualTo(200);
        assertThat(town.get(core, "/classes/math/students").statusCode()).isEqualTo(403);
        assertThat(town.get(core, "/classes/math/students").body()).contains("\"forbidden\"");
        assertThat(town.get(core, "/demographics").statusCode()).isEqualTo(403);
        var births = town.token(town.system(Use.SCHOOL_WORK, Scope.DEMOGRAPHICS));
        assertThat(town.get(births, "/demographics").statusCode()).isEqualTo(200);
        assertThat(town.get(births, "/users").statusCode()).isEqualTo(403);
        assertThat(town.getAnywhere(core, "/office/sources").statusCode()).isEqualTo(403);
    }

    @Test
    void a_system_sees_its_own_tenant_and_no_other() {
        var other = new RosterTown(beans, port);
        other.load(List.of("zoe"));
        var token = town.token(town.system(Use.SCHOOL_WORK));
        assertThat(ids(town.get(token, "/students"))).doesNotContain("zoe");
        assertThat(town.get(token, "/users/zoe").statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_token_the_service_says_so_in_the_standards_words() {
        var answer = new Browser(port).get(RosterTown.SERVICE + "/users");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("imsx_StatusInfo", "unauthorisedrequest");
    }

    @Test
    void a_program_of_another_company_gets_students_with_consent_only() {
        var token = town.token(town.system(Use.SHARING));
        assertThat(ids(town.get(token, "/students"))).isEmpty();
        assertThat(ids(town.get(token, "/teachers"))).containsExactly("okafor");
        assertThat(ids(town.get(token, "/enrollments")))
                .containsExactly("okafor-math", "reyes-math");
        says("ada", Purpose.SHARING, DataKind.EVERYTHING, Answer.GIVEN);
        says("ben", Purpose.SHARING, DataKind.NAME, Answer.GIVEN);
        assertThat(ids(town.get(token, "/students"))).containsExactly("ada", "ben");
        assertThat(town.get(token, "/students").headers().firstValue("X-Total-Count"))
                .hasValue("2");
        assertThat(town.get(token, "/users/chi").statusCode()).isEqualTo(404);
        assertThat(ids(town.get(token, "/classes/math/students"))).containsExactly("ada", "ben");
        assertThat(ids(town.get(token, "/users?filter=email='ben@harbor.example'"))).isEmpty();
        assertThat(town.get(token, "/users/ben").body()).doesNotContain("email", "agents");
        assertThat(town.get(token, "/users/ada").body()).contains("ada@Harbor.example", "mother");
        assertThat(ids(town.get(token, "/users?filter=roles.role='guardian'")))
                .containsExactly("mother");
        says("ada", Purpose.SHARING, DataKind.CONTACT, Answer.REFUSED);
        assertThat(town.get(token, "/users/ada").body()).doesNotContain("email", "mother");
        assertThat(ids(town.get(token, "/users?filter=roles.role='guardian'"))).isEmpty();
    }

    @Test
    void whoever_is_left_out_is_whom_the_consents_name_whatever_was_said() {
        var kinds = List.of(DataKind.EVERYTHING, DataKind.NAME, DataKind.CONTACT, DataKind.WORK);
        var turn = 0;
        for (var purpose : List.of(Purpose.DIRECTORY, Purpose.SHARING)) {
            for (var pupil : PUPILS) {
                for (var times = 0; times < 2; times++) {
                    var answer = Answer.values()[turn % 3];
                    says(pupil, purpose, kinds.get(turn++ * 7 % 4), answer);
                }
            }
        }
        for (var use : List.of(Use.DIRECTORY, Use.SHARING)) {
            var purpose = Purpose.valueOf(use.name());
            var people = PUPILS.stream().collect(Collectors.toMap(pupil -> pupil, town::person));
            Set<PersonId> refused =
                    town.as(
                            Actor.Task.importing(town.tenant()),
                            () -> consents.refused(purpose, DataKind.NAME, people.values()));
            assertThat(ids(town.get(town.token(town.system(use)), "/students")))
                    .as(use.name())
                    .containsExactlyInAnyOrderElementsOf(
                            PUPILS.stream()
                                    .filter(one -> !refused.contains(people.get(one)))
                                    .toList());
        }
    }

    private int answers;

    private void says(String pupil, Purpose purpose, DataKind kind, Answer answer) {
        var said =
                new Said(
                        town.person(pupil),
                        new Said.About(purpose, kind),
                        answer,
                        new Said.Paper("Form " + answers++, LocalDate.of(2026, 9, 1), null),
                        new Said.Entry(null, clock.instant().plusSeconds(answers)));
        assertThat(
                        work.write(
                                ConsentBook.importing(town.tenant()),
                                () -> consents.add(Arrays.asList(said))))
                .isOne();
    }
}
