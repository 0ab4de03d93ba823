package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cairnlearn.school.access.SignInResult.Refused;
import org.cairnlearn.school.access.SignInResult.SignedIn;
import org.cairnlearn.school.access.SignInResult.TooManyTries;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignInTest extends AtTheDoor {
    private static final String HOME = "192.0.2.1";
    private static final String LIBRARY = "192.0.2.2";

    @Test
    void the_right_password_opens_the_door() {
        var browser = browser();
        assertThat(signIn(browser, ours, "Rosa.Ibarra", PASSWORD).statusCode()).isEqualTo(200);
        assertThat(browser.get("/probe/me").body()).startsWith("TEACHER ");
    }

    @Test
    void a_wrong_password_an_unknown_login_and_a_disabled_account_get_the_same_answer() {
        work.write(
                Actor.Task.administering(ours.id()), () -> accounts.disable(idOf(ours, "jonah")));
        var wrong = signIn(browser(), ours, "rosa.ibarra", "not this one");
        var unknown = signIn(browser(), ours, "nobody.here", PASSWORD);
        var disabled = signIn(browser(), ours, "jonah", PASSWORD);
        var impossible = signIn(browser(), ours, "\u0000", PASSWORD);
        assertThat(List.of(wrong, unknown, disabled, impossible))
                .allSatisfy(answer -> assertThat(seen(answer)).isEqualTo(seen(wrong)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static List<Object> seen(HttpResponse<String> answer) {
        var headers = answer.headers().map().keySet();
        return List.of(answer.statusCode(), answer.body(), headers);
    }

    @Test
    void a_password_opens_its_own_school_only() {
        setTheirs("another school's password");
        assertThat(signIn.signIn(theirs.id(), "rosa.ibarra", PASSWORD, HOME))
                .isEqualTo(new Refused());
        assertThat(signIn.signIn(new TenantId(UUID.randomUUID()), "rosa.ibarra", PASSWORD, HOME))
                .isEqualTo(new Refused());
    }

    private void setTheirs(String password) {
        var id = idOf(theirs, "rosa.ibarra");
        work.write(
                Actor.Task.administering(theirs.id()),
                () -> accounts.setPassword(id, new Password(password)));
    }

    @Test
    void ten_wrong_passwords_make_the_eleventh_wait_even_a_right_one() {
        guess("jonah", HOME, 10);
        var answer = signIn.signIn(ours.id(), "jonah", PASSWORD, HOME);
        assertThat(answer).isEqualTo(new TooManyTries(Duration.ofMinutes(1)));
        assertThat(signIn.signIn(ours.id(), "JONAH ", PASSWORD, HOME)).isEqualTo(answer);
    }

    @Test
    void the_wait_is_for_that_login_from_that_address_in_that_school() {
        guess("rosa.ibarra", HOME, 10);
        assertThat(signIn.signIn(ours.id(), "rosa.ibarra", PASSWORD, LIBRARY))
                .isInstanceOf(SignedIn.class);
        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, HOME)).isInstanceOf(SignedIn.class);
        assertThat(signIn.signIn(theirs.id(), "rosa.ibarra", PASSWORD, HOME))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void after_the_wait_one_try_is_looked_at() {
        guess("jonah", HOME, 10);
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(1)),
                () -> {
                    guess("jonah", HOME, 1);
                    assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, HOME))
                            .isInstanceOf(TooManyTries.class);
                });
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(2)),
                () ->
                        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, HOME))
                                .isInstanceOf(SignedIn.class));
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() {
        guess("jonah", HOME, 9);
        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, HOME)).isInstanceOf(SignedIn.class);
        guess("jonah", HOME, 10);
    }

    @Test
    @Tag("all")
    void a_hundred_wrong_passwords_from_one_address_make_every_login_there_wait() {
        count(LIBRARY, 100);
        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, LIBRARY))
                .isEqualTo(new TooManyTries(Duration.ofSeconds(3)));
        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, HOME)).isInstanceOf(SignedIn.class);
        clock.at(
                TestClock.MONDAY_MORNING.plusSeconds(3),
                () ->
                        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, LIBRARY))
                                .isInstanceOf(SignedIn.class));
    }

    @Test
    void another_address_in_the_same_ipv6_network_is_the_same_guesser() {
        guess("jonah", "2001:db8:0:1::1", 10);
        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, "2001:db8:0:1:9:9:9:9"))
                .isInstanceOf(TooManyTries.class);
        assertThat(signIn.signIn(ours.id(), "jonah", PASSWORD, "2001:db8:0:2::1"))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void guessing_all_at_once_is_no_way_round() throws InterruptedException, ExecutionException {
        Callable<SignInResult> guess = () -> signIn.signIn(ours.id(), "jonah", "wrong one", HOME);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var lookedAt = 0;
            for (var one : many.invokeAll(IntStream.range(0, 30).mapToObj(_ -> guess).toList())) {
                lookedAt += one.get() instanceof Refused ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(10);
        }
    }

    @Test
    void what_was_typed_is_not_kept() {
        signIn.signIn(ours.id(), "my secret in the wrong field", "x", HOME);
        var kept =
                lookAt(
                        ours,
                        "select string_agg(f::text, ' ') from access.failed_sign_in f",
                        String.class);
        assertThat(kept).doesNotContain("secret").doesNotContain(HOME);
    }

    @Test
    void settled_failures_are_forgotten() {
        guess("jonah", HOME, 1);
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofHours(1)),
                () -> guess("rosa.ibarra", LIBRARY, 1));
        assertThat(lookAt(ours, "select count(*) from access.failed_sign_in", Long.class))
                .isEqualTo(2);
    }

    @Test
    void a_signed_in_answer_does_not_print_its_secret() {
        var answer = signIn.signIn(ours.id(), "jonah", PASSWORD, HOME);
        assertThat(answer).hasToString("SignedIn[…]");
    }

    private void guess(String login, String address, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(signIn.signIn(ours.id(), login, "wrong one", address))
                    .as("try %d", i + 1)
                    .isEqualTo(new Refused());
        }
    }

    private void count(String address, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(signIn.signIn(ours.id(), "guess " + i, "wrong one", address))
                    .as("try %d", i + 1)
                    .isEqualTo(new Refused());
        }
    }
}
