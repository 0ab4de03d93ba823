package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.Test;

class SessionTest extends AtTheDoor {

    @Test
    void the_cookie_on_this_machine_is_for_our_pages_only_and_for_no_script() {
        var answer = signIn(browser(), ours, "jonah", PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches(
                        "cairn=%s\\.[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"
                                .formatted(ours.id()));
    }

    @Test
    void the_token_itself_is_not_in_the_database() {
        var token = signedIn(ours, "jonah").cookies().get("cairn").split("\\.")[1];
        var row = lookAt(ours, "select s::text from access.session s", String.class);
        assertThat(row).doesNotContain(token);
    }

    @Test
    void every_sign_in_makes_another_token_and_ends_the_one_before() {
        var jonah = signedIn(ours, "jonah");
        var before = jonah.copy();
        signIn(jonah, ours, "jonah", PASSWORD);
        assertThat(jonah.cookies().get("cairn")).isNotEqualTo(before.cookies().get("cairn"));
        assertThat(knows(jonah)).isTrue();
        assertThat(knows(before)).isFalse();
    }

    @Test
    void a_token_chosen_by_somebody_else_is_not_taken_over() {
        var planted = browser();
        var token = "x".repeat(43);
        planted.cookies().put("cairn", ours.id() + "." + token);
        signIn(planted, ours, "jonah", PASSWORD);
        assertThat(planted.cookies().get("cairn")).doesNotContain(token);
    }

    @Test
    void one_schools_session_under_another_schools_id_is_nobody() {
        var jonah = signedIn(ours, "jonah");
        jonah.cookies().computeIfPresent("cairn", (_, value) -> swapped(value));
        assertThat(knows(jonah)).isFalse();
        jonah.cookies().computeIfPresent("cairn", (_, value) -> swapped(value));
        assertThat(knows(jonah)).isTrue();
    }

    private String swapped(String cookie) {
        var from = cookie.startsWith(ours.id().toString()) ? ours : theirs;
        var to = from == ours ? theirs : ours;
        return cookie.replace(from.id().toString(), to.id().toString());
    }

    @Test
    void a_cookie_of_any_other_form_is_nobody() {
        for (var cookie :
                new String[] {"", ".", "x", ours.id() + ".", ours.id() + ".short", "%00"}) {
            var browser = browser();
            browser.cookies().put("cairn", cookie);
            assertThat(browser.get("/probe/anyone").body()).as(cookie).isEqualTo("nobody");
        }
    }

    @Test
    void a_teacher_is_signed_out_after_thirty_minutes_without_a_request() {
        assertThat(
                        knownAfter(
                                signedIn(ours, "rosa.ibarra"),
                                Duration.ofMinutes(30).minusSeconds(1)))
                .isTrue();
        assertThat(knownAfter(signedIn(ours, "rosa.ibarra"), Duration.ofMinutes(30))).isFalse();
    }

    @Test
    void a_student_is_signed_out_after_sixty() {
        assertThat(knownAfter(signedIn(ours, "jonah"), Duration.ofMinutes(60).minusSeconds(1)))
                .isTrue();
        assertThat(knownAfter(signedIn(ours, "jonah"), Duration.ofMinutes(60))).isFalse();
    }

    @Test
    void a_family_is_signed_out_like_staff() {
        account(ours, "jonahs.mother", Role.FAMILY);
        assertThat(knownAfter(signedIn(ours, "jonahs.mother"), Duration.ofMinutes(30))).isFalse();
    }

    @Test
    void who_is_never_idle_is_signed_out_after_twelve_hours() {
        var rosa = signedIn(ours, "rosa.ibarra");
        var longest = Duration.ofHours(12);
        for (var at = Duration.ZERO;
                at.compareTo(longest) < 0;
                at = at.plus(Duration.ofMinutes(20))) {
            assertThat(knownAfter(rosa, at)).as("after %s", at).isTrue();
        }
        assertThat(knownAfter(rosa, longest.minusSeconds(1))).isTrue();
        assertThat(knownAfter(rosa, longest)).isFalse();
    }

    private boolean knownAfter(Browser browser, Duration time) {
        var known = new boolean[1];
        clock.at(TestClock.MONDAY_MORNING.plus(time), () -> known[0] = knows(browser));
        return known[0];
    }

    @Test
    void the_last_request_is_written_at_most_once_a_minute() {
        var jonah = signedIn(ours, "jonah");
        assertThat(knownAfter(jonah, Duration.ofSeconds(59))).isTrue();
        assertThat(lastSeen()).isEqualTo(TestClock.MONDAY_MORNING);
        assertThat(knownAfter(jonah, Duration.ofSeconds(60))).isTrue();
        assertThat(lastSeen()).isEqualTo(TestClock.MONDAY_MORNING.plusSeconds(60));
    }

    private Instant lastSeen() {
        return lookAt(
                        ours,
                        "select last_seen_at from access.session",
                        java.time.OffsetDateTime.class)
                .toInstant();
    }

    @Test
    void signing_out_ends_this_session_and_no_other() {
        var here = signedIn(ours, "jonah");
        var there = signedIn(ours, "jonah");
        var kept = here.copy();
        var answer = here.post("/probe/sign-out", Map.of("_csrf", token(here)));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("cairn=; Path=/; Max-Age=0;");
        assertThat(knows(kept)).isFalse();
        assertThat(knows(there)).isTrue();
    }

    @Test
    void signing_out_everywhere_ends_all_of_this_person_and_nobody_elses() {
        var here = signedIn(ours, "jonah");
        var there = signedIn(ours, "jonah");
        var rosa = signedIn(ours, "rosa.ibarra");
        here.post("/probe/sign-out-everywhere", Map.of("_csrf", token(here)));
        assertThat(knows(here)).isFalse();
        assertThat(knows(there)).isFalse();
        assertThat(knows(rosa)).isTrue();
    }

    @Test
    void a_deleted_row_is_over_at_the_next_request() {
        var jonah = signedIn(ours, "jonah");
        assertThat(knows(jonah)).isTrue();
        work.write(
                Actor.Task.administering(ours.id()),
                () -> sql.sql("delete from access.session").update());
        assertThat(knows(jonah)).isFalse();
    }

    @Test
    void sessions_that_reached_their_end_are_deleted_when_somebody_signs_in() {
        signedIn(ours, "jonah");
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofHours(12)),
                () -> signedIn(ours, "rosa.ibarra"));
        assertThat(lookAt(ours, "select count(*) from access.session", Long.class)).isEqualTo(1);
    }

    @Test
    void a_visitor_does_not_print_the_token() {
        var rosa = signedIn(ours, "rosa.ibarra");
        var key = SessionKey.find(rosa.cookies().get("cairn")).orElseThrow();
        var visitor = sessions.find(key).orElseThrow();
        assertThat(visitor.toString()).doesNotContain(visitor.csrfToken()).contains("TEACHER");
        assertThat(visitor.tenant()).isEqualTo(ours.id());
    }
}
