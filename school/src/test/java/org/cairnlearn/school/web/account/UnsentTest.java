package org.cairnlearn.school.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.access.Browser.token;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A form that is sent after the session has ended is there again for the same person only. */
@SchoolTest
class UnsentTest {
    private static final String PASSWORD = "seven stones by the river";
    private static final String EVIDENCE = "/student/evidence";
    private static final String WRITTEN = "Everybody starts with the card on the table.";

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Accounts accounts;
    @Autowired TestClock clock;

    @Value("${local.server.port}")
    int port;

    private SmallSchool school;
    private Browser browser;
    private String token;

    @BeforeEach
    void a_teacher_writes_on_a_page_that_stays_open() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        account("okafor", Role.TEACHER);
        account("ada", Role.STUDENT);
        browser = signIn(new Browser(port), "okafor");
        token = token(browser.get(sheet()).body());
    }

    private void account(String id, Role role) {
        school.administer(
                () -> accounts.add(new Login(id), new Password(PASSWORD), school.person(id), role));
    }

    private Browser signIn(Browser on, String login) {
        return on.signedIn(school.tenant().toString(), login, PASSWORD);
    }

    private static String sheet() {
        return "/teacher/today/substitute?date=" + SmallSchool.MONDAY;
    }

    private HttpResponse<String> write(String words, String proof, String... headers) {
        return browser.post("/teacher/today/routines", form(words, proof), headers);
    }

    private Map<String, String> form(String words, String proof) {
        var form = new HashMap<>(Map.of("routines", words, "date", SmallSchool.MONDAY.toString()));
        form.put("class", school.roster("math").schoolClass().id().toString());
        form.put("_csrf", proof);
        return form;
    }

    /** Presses the first button to send, with these words in its field. */
    private void send(String page, String words) {
        var form = form(words, token(page));
        form.put("_unsent", first(page));
        browser.post("/teacher/today/routines", form);
    }

    private static String first(String page) {
        var field = "name=\"_unsent\" value=\"";
        var at = page.indexOf(field) + field.length();
        return page.substring(at, page.indexOf('"', at));
    }

    private void later(Runnable what) {
        clock.at(TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(31)), what);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void what_was_typed_is_there_after_the_next_sign_in_and_goes_when_the_person_sends_it() {
        later(() -> {
            assertThat(to(write(WRITTEN, token))).isEqualTo("/sign-in?next=/unsent");
            assertThat(browser.get("/sign-in?next=/unsent").body())
                    .contains("What you sent is kept for half an hour.");
            signIn(browser, "okafor");
            assertThat(browser.get(sheet()).body())
                    .as("nothing is sent on its own")
                    .doesNotContain(WRITTEN);
            assertThat(to(browser.get("/"))).isEqualTo("/unsent");
            var page = browser.get("/unsent").body();
            assertThat(page).contains("This was not sent yet", ">" + WRITTEN + "</textarea>");
            send(page, WRITTEN + " Then we sing.");
            assertThat(browser.get(sheet()).body()).contains(WRITTEN + " Then we sing.");
            assertThat(to(browser.get("/unsent"))).as("it has gone").isEqualTo("/");
        });
    }

    @Test
    void the_page_on_which_it_was_written_is_one_step_away() {
        later(() -> {
            var here = browser.origin();
            write(WRITTEN, token, "Origin", here, "Referer", here + sheet());
            signIn(browser, "okafor");
            assertThat(browser.get("/unsent").body())
                    .contains("href=\"%s\">Look at the page first".formatted(sheet()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/", "HERE//elsewhere.example/"})
    void no_other_site_is_one_step_away(String page) {
        later(() -> {
            var here = browser.origin();
            write(WRITTEN, token, "Origin", here, "Referer", page.replace("HERE", here));
            signIn(browser, "okafor");
            assertThat(browser.get("/unsent").body())
                    .contains(WRITTEN)
                    .doesNotContain("elsewhere.example", "Look at the page first");
        });
    }

    @Test
    void nobody_else_on_the_same_device_reads_it_and_who_wants_can_let_it_go() {
        later(() -> {
            write(WRITTEN, token);
            signIn(browser, "ada");
            assertThat(to(browser.get("/unsent"))).isEqualTo("/");
            signIn(browser, "okafor");
            var page = browser.get("/unsent").body();
            browser.post("/unsent/drop", Map.of("_csrf", token(page), "which", first(page)));
            assertThat(to(browser.get("/unsent"))).isEqualTo("/");
        });
    }

    @Test
    void what_was_sent_twice_waits_once_and_a_second_text_does_not_replace_the_first() {
        later(() -> {
            write(WRITTEN, token);
            write("Lights off at noon.", token);
            write("Lights off at noon.", token);
            signIn(browser, "okafor");
            assertThat(browser.get(sheet()).body())
                    .as("said on every page")
                    .contains("2 things you sent did not arrive");
            var both = browser.get("/unsent").body();
            assertThat(both).containsSubsequence("Lights off at noon.", WRITTEN);
            send(both, "Lights off at one.");
            assertThat(browser.get(sheet()).body())
                    .contains("Lights off at one.", "Something you sent did not arrive");
            var other = browser.get("/unsent").body();
            assertThat(other).contains(WRITTEN).doesNotContain("Lights off");
            write(WRITTEN, token(other));
            assertThat(to(browser.get("/unsent"))).as("sent from its own page").isEqualTo("/");
        });
    }

    @Test
    void the_last_five_are_kept_and_the_page_says_so() {
        later(() -> {
            for (var number = 1; number <= 6; number++) {
                write("Routine number %d.".formatted(number), token);
            }
            signIn(browser, "okafor");
            assertThat(browser.get("/unsent").body())
                    .contains("number 6.", "number 2.", "The last 5 are kept.")
                    .doesNotContain("number 1.");
        });
    }

    @Test
    void of_a_form_with_a_photo_the_words_are_there_again_and_the_photo_is_asked_for() {
        var ada = signIn(new Browser(port), "ada");
        var proof = token(ada.get(EVIDENCE).body());
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(61)),
                () -> {
                    assertThat(ada.get("/unsent/still", "Accept", "application/json").statusCode())
                            .as("what a page asks before it sends")
                            .isEqualTo(401);
                    assertThat(to(show(ada, proof))).isEqualTo("/sign-in?next=/unsent");
                    signIn(ada, "ada");
                    var page = ada.get("/unsent").body();
                    assertThat(page)
                            .contains(">Two halves make one.</textarea>", "pick it again")
                            .doesNotContain("half.png");
                    var again =
                            ada.post(
                                    EVIDENCE,
                                    Map.of(
                                            "_csrf",
                                            token(page),
                                            "_unsent",
                                            first(page),
                                            "kind",
                                            "PHOTO",
                                            "words",
                                            "Two halves make one."));
                    assertThat(again.statusCode()).isEqualTo(422);
                    assertThat(again.body())
                            .contains(
                                    "Pick the photo or the file.",
                                    "value=\"Two halves make one.\"");
                });
    }

    @Test
    void nobodys_file_is_kept_and_no_file_with_a_guessed_proof() {
        var ada = signIn(new Browser(port), "ada");
        var proof = token(ada.get(EVIDENCE).body());
        later(() -> assertThat(show(new Browser(port), proof).statusCode()).isEqualTo(403));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(61)),
                () -> assertThat(show(ada, "guessed").statusCode()).isEqualTo(403));
    }

    private static HttpResponse<String> show(Browser from, String proof) {
        return from.send(
                "POST",
                EVIDENCE,
                "multipart/form-data; boundary=x",
                part("_csrf", proof)
                        + part("kind", "PHOTO")
                        + part("words", "Two halves make one.")
                        + part("file\"; filename=\"half.png", "a photo")
                        + "--x--\r\n");
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }

    @Test
    void it_is_forgotten_after_half_an_hour() {
        later(() -> write(WRITTEN, token));
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(61)),
                () -> {
                    signIn(browser, "okafor");
                    assertThat(to(browser.get("/unsent"))).isEqualTo("/");
                });
    }

    @Test
    void what_does_not_come_from_the_own_page_or_is_too_long_or_secret_is_not_kept() {
        later(() -> {
            assertThat(write(WRITTEN, "guessed").statusCode()).isEqualTo(403);
            assertThat(write("a ".repeat(20_000), token).statusCode()).isEqualTo(403);
            var secret = Map.of("_csrf", token, "password", PASSWORD);
            assertThat(browser.post("/teacher/today/routines", secret).statusCode()).isEqualTo(403);
            assertThat(browser.post("/account/password", Map.of("_csrf", token)).statusCode())
                    .isEqualTo(403);
        });
    }

    @Test
    void who_signed_out_has_sent_nothing() {
        browser.post("/sign-out", Map.of("_csrf", token));
        assertThat(write(WRITTEN, token).statusCode()).isEqualTo(403);
    }
}
