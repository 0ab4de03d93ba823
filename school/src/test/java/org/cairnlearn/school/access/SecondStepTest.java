package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Seal;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A teacher's password and a code of the phone, through the real door. */
class SecondStepTest extends AtTheDoor {
    private static final String ROSA = "rosa.ibarra";

    @Autowired SecondFactors factors;
    @Autowired SecondFactorSql stored;
    @Autowired AccessSettings settings;
    @Autowired Seal seal;

    @Test
    void with_an_app_set_up_the_password_alone_opens_nothing() {
        setUp();
        var browser = browser();
        var answer = comeIn(browser);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/sign-in/code?next=%2Fteacher%2Fchecks");
        assertThat(location(browser.get("/account"))).startsWith("/sign-in?");
        assertThat(location(browser.get("/teacher/checks"))).startsWith("/sign-in?");
    }

    @Test
    void the_code_opens_it_and_leads_where_the_person_wanted_to_go() {
        setUp();
        var browser = browser();
        comeIn(browser);
        clock.at(
                later(1),
                () -> {
                    var answer = code(browser, codeAt(later(1)));
                    assertThat(answer.statusCode()).isEqualTo(303);
                    assertThat(location(answer)).isEqualTo("/teacher/checks");
                    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
                });
    }

    @Test
    void a_code_opens_once_and_not_after_its_time() {
        setUp();
        clock.at(
                later(1),
                () -> {
                    var used = codeAt(later(1));
                    var first = browser();
                    comeIn(first);
                    assertThat(code(first, used).statusCode()).isEqualTo(303);
                    var second = browser();
                    comeIn(second);
                    assertThat(code(second, used).statusCode()).isEqualTo(422);
                    assertThat(code(second, codeAt(later(-5))).statusCode()).isEqualTo(422);
                    assertThat(code(second, "no code").statusCode()).isEqualTo(422);
                });
    }

    @Test
    void a_phone_half_a_minute_off_still_opens_the_door() {
        setUp();
        clock.at(
                later(3),
                () -> {
                    var browser = browser();
                    comeIn(browser);
                    assertThat(code(browser, codeAt(later(2))).statusCode()).isEqualTo(303);
                });
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        var recovery = setUp();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        var browser = browser();
        comeIn(browser);
        var typed = recovery.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(code(browser, typed).statusCode()).isEqualTo(303);
        var again = browser();
        comeIn(again);
        assertThat(code(again, recovery.getFirst()).statusCode()).isEqualTo(422);
        assertThat(code(again, recovery.get(1)).statusCode()).isEqualTo(303);
    }

    @Test
    void ten_wrong_codes_make_the_right_one_wait_wherever_it_comes_from() {
        setUp();
        var browser = browser();
        comeIn(browser);
        for (int n = 0; n < 10; n++) {
            assertThat(code(browser, "000000").statusCode()).isEqualTo(422);
        }
        clock.at(
                later(1),
                () -> assertThat(code(browser, codeAt(later(1))).statusCode()).isEqualTo(429));
        assertThat(browser.get("/account").statusCode()).isNotEqualTo(200);
    }

    @Test
    void what_is_half_open_ends_after_a_quarter_of_an_hour() {
        setUp();
        var browser = browser();
        comeIn(browser);
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(16)),
                () -> {
                    var code = codeAt(TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(16)));
                    assertThat(location(code(browser, code))).isEqualTo("/sign-in");
                });
    }

    @Test
    void the_cookie_changes_when_the_door_opens() {
        setUp();
        var browser = browser();
        comeIn(browser);
        clock.at(
                later(1),
                () -> {
                    var answer = code(browser, codeAt(later(1)));
                    assertThat(answer.headers().allValues("Set-Cookie"))
                            .anyMatch(cookie -> cookie.startsWith("cairn="));
                });
        assertThat(
                        lookAt(
                                ours,
                                "select count(*) from access.session where missing is not null",
                                Long.class))
                .isZero();
    }

    @Test
    void the_database_alone_does_not_tell_the_secret() {
        setUp();
        var sealed = lookAt(ours, "select sealed from access.second_factor", byte[].class);
        assertThat(seal.open("access.second_factor.sealed " + idOf(ours, ROSA), sealed))
                .hasSize(20);
        assertThatThrownBy(() -> seal.open("another", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_must_have_an_app_by_the_rule() {
        assertThat(SecondFactorRule.STAFF.asks(Role.TEACHER)).isTrue();
        assertThat(SecondFactorRule.STAFF.asks(Role.AIDE)).isTrue();
        assertThat(SecondFactorRule.STAFF.asks(Role.STUDENT)).isFalse();
        assertThat(SecondFactorRule.STAFF.asks(Role.FAMILY)).isFalse();
        assertThat(SecondFactorRule.OFFICE.asks(Role.TEACHER)).isFalse();
        assertThat(SecondFactorRule.OFFICE.asks(Role.ADMINISTRATOR)).isTrue();
        assertThat(SecondFactorRule.NOBODY.asks(Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void an_app_is_set_up_and_taken_away_on_ones_own_page() {
        var browser = signedIn(ours, ROSA);
        var page = browser.get("/account").body();
        var secret = matched(page, "app-secret[^>]*>([A-Z2-7 ]+)<");
        assertThat(secret.replace(" ", "")).hasSize(32);
        assertThat(post(browser, "/account/app", "123456").statusCode()).isEqualTo(422);
        var codes = post(browser, "/account/app", codeAt(TestClock.MONDAY_MORNING));
        assertThat(codes.body()).containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(post(browser, "/account/app/off", "123456").statusCode()).isEqualTo(422);
        clock.at(
                later(1),
                () ->
                        assertThat(post(browser, "/account/app/off", codeAt(later(1))).statusCode())
                                .isEqualTo(303));
        assertThat(lookAt(ours, "select count(*) from access.second_factor", Long.class)).isZero();
    }

    @Test
    void students_have_no_such_page() {
        assertThat(signedIn(ours, "jonah").get("/account").statusCode()).isEqualTo(403);
    }

    private static Instant later(int steps) {
        return TestClock.MONDAY_MORNING.plus(Duration.ofSeconds(30L * steps));
    }

    private List<String> setUp() {
        var account = idOf(ours, ROSA);
        return work.write(
                Actor.Task.administering(ours.id()),
                () -> {
                    factors.propose(account);
                    return factors.confirm(account, codeAt(TestClock.MONDAY_MORNING)).orElseThrow();
                });
    }

    /** What Rosa's phone shows at a moment. */
    private String codeAt(Instant at) {
        var account = idOf(ours, ROSA);
        var secret =
                work.write(
                        Actor.Task.administering(ours.id()),
                        () ->
                                seal.open(
                                        "access.second_factor.sealed " + account,
                                        stored.lock(account).orElseThrow().sealed()));
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> comeIn(Browser browser) {
        return browser.post(
                "/sign-in",
                Map.of(
                        "school",
                        ours.id().toString(),
                        "login",
                        ROSA,
                        "password",
                        PASSWORD,
                        "next",
                        "/teacher/checks",
                        "_csrf",
                        token(browser)));
    }

    private static HttpResponse<String> code(Browser browser, String code) {
        return browser.post(
                "/sign-in/code",
                Map.of("code", code, "next", "/teacher/checks", "_csrf", token(browser)));
    }

    private static HttpResponse<String> post(Browser browser, String path, String code) {
        return browser.post(path, Map.of("code", code, "_csrf", token(browser)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String matched(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
