package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The office gives other systems keys, takes them back, and lets stopped ones go on. */
@SchoolTest
class SystemsPageTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final Pattern CODE = Pattern.compile("<code dir=\"ltr\">([^<]+)</code>");

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;

    @Value("${local.server.port}")
    int port;

    private RosterTown town;
    private Browser office;

    @BeforeEach
    void the_office_signs_in() {
        town = new RosterTown(beans, port);
        var person = town.person("office");
        town.as(
                Actor.Task.administering(town.tenant()),
                () ->
                        beans.getBean(Accounts.class)
                                .add(
                                        new Login("office"),
                                        new Password(PASSWORD),
                                        person,
                                        Role.ADMINISTRATOR));
        office = new Browser(port).signedIn(town.tenant().toString(), "office", PASSWORD);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", token(office.get("/office/systems").body()));
        return office.post(path, form);
    }

    private Clients.Key make() {
        var answer =
                post(
                        "/office/systems",
                        Map.of(
                                "name", "Library",
                                "use", "SCHOOL_WORK",
                                "scope", "ROSTER",
                                "ends", "2027-06-30"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var codes = CODE.matcher(answer.body()).results().map(one -> one.group(1)).toList();
        var id = codes.getFirst();
        return new Clients.Key(
                UUID.fromString(id.substring(id.indexOf('.') + 1)), id, codes.get(1));
    }

    @Test
    void a_key_is_shown_once_and_opens_until_it_is_taken_back() {
        var key = make();
        var token = town.token(key);
        assertThat(town.get(token, "/users").statusCode()).isEqualTo(200);
        assertThat(office.get("/office/systems").body())
                .contains("Library", "Open", "Last used on")
                .doesNotContain(key.secret());
        assertThat(post("/office/systems/%s/revoke".formatted(key.client()), Map.of()))
                .returns(303, HttpResponse::statusCode);
        assertThat(town.get(token, "/users").statusCode()).isEqualTo(401);
        assertThat(office.get("/office/systems").body()).contains("Taken back");
    }

    @Test
    void a_system_is_told_what_happens_at_an_address_on_the_internet() {
        var key = make();
        var wish =
                Map.of(
                        "system", key.client().toString(),
                        "address", "https://library.example/cairn",
                        "kind", "IMPORT_ENDED");
        for (var wrong :
                Map.of(
                                "address", "http://library.example/cairn",
                                "kind", "NOTHING",
                                "system", UUID.randomUUID().toString())
                        .entrySet()) {
            var typed = new HashMap<>(wish);
            typed.put(wrong.getKey(), wrong.getValue());
            assertThat(post("/office/systems/news", typed).statusCode()).isEqualTo(422);
        }
        var made = post("/office/systems/news", wish).body();
        assertThat(made).contains("https://library.example/cairn", "<code dir=\"ltr\">whsec_");
        var page = office.get("/office/systems").body();
        assertThat(page).contains("Nothing waits.").doesNotContain("whsec_");
        var remove =
                Pattern.compile("action=\"(/office/systems/news/[^\"]+/remove)\"").matcher(page);
        assertThat(remove.find()).isTrue();
        assertThat(post(remove.group(1), Map.of())).returns(303, HttpResponse::statusCode);
        assertThat(office.get("/office/systems").body()).doesNotContain("library.example");
    }

    @Test
    void what_the_form_lacks_is_said_and_nothing_is_made() {
        for (var wrong :
                Map.of(
                                "Give it a name",
                                Map.of("use", "SHARING", "scope", "ROSTER", "ends", "2027-06-30"),
                                "Say whose system it is",
                                Map.of("name", "X", "scope", "ROSTER", "ends", "2027-06-30"),
                                "Tick what it may ask for",
                                Map.of("name", "X", "use", "SHARING", "ends", "2027-06-30"),
                                "Choose a last day",
                                Map.of(
                                        "name", "X",
                                        "use", "SHARING",
                                        "scope", "ROSTER",
                                        "ends", "2026-01-01"))
                        .entrySet()) {
            var answer = post("/office/systems", wrong.getValue());
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.body()).contains(wrong.getKey());
        }
        assertThat(office.get("/office/systems").body())
                .contains("No other system can read from here.");
    }

    @Test
    void a_stopped_system_is_an_alarm_on_every_page_until_somebody_lets_it_go_on() {
        var key = make();
        var token = town.token(key);
        IntStream.range(0, 31).forEach(at -> town.get(token, "/users/guess-" + at));
        assertThat(town.get(token, "/users").statusCode()).isEqualTo(403);
        assertThat(office.get("/office/sources").body()).contains("A system was stopped");
        assertThat(office.get("/office/systems").body()).contains("Let it go on");
        var lift = "/office/systems/%s/lift".formatted(key.client());
        assertThat(post(lift, Map.of("why", "")).statusCode()).isEqualTo(422);
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(30),
                () ->
                        assertThat(post(lift, Map.of("why", "A test of the vendor")))
                                .returns(303, HttpResponse::statusCode));
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(60), () -> itGoesOn(token));
    }

    private void itGoesOn(String token) {
        assertThat(town.get(token, "/users").statusCode()).isEqualTo(200);
        assertThat(office.get("/office/sources").body()).doesNotContain("A system was stopped");
    }
}
