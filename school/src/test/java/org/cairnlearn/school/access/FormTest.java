package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.platform.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest extends AtTheDoor {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void a_form_with_its_sessions_token_may_change_something() {
        var rosa = signedIn(ours, "rosa.ibarra");
        assertThat(change(rosa, token(rosa)).body()).isEqualTo("changed");
        assertThat(change(rosa, token(rosa), "Origin", rosa.origin()).body()).isEqualTo("changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void htmx_sends_the_token_in_a_header_with_every_method(String method) {
        var rosa = signedIn(ours, "rosa.ibarra");
        var with = new String[] {"HX-Request", "true", "X-CSRF-TOKEN", token(rosa)};
        assertThat(rosa.send(method, "/probe/change", FORM, "", with).body()).isEqualTo("changed");
        refused(rosa.send(method, "/probe/change", FORM, "", "HX-Request", "true"));
        refused(rosa.send(method, "/probe/change", "application/json", "{}"));
    }

    @Test
    void a_missing_empty_or_wrong_token_changes_nothing() {
        var rosa = signedIn(ours, "rosa.ibarra");
        var right = token(rosa);
        refused(rosa.post("/probe/change", Map.of()));
        refused(change(rosa, ""));
        refused(change(rosa, right.substring(1)));
        refused(change(rosa, right + "x"));
        refused(change(rosa, right, "X-CSRF-TOKEN", "wrong"));
    }

    @Test
    void the_token_of_another_session_even_of_the_same_person_is_refused() {
        var here = signedIn(ours, "rosa.ibarra");
        var there = signedIn(ours, "rosa.ibarra");
        var jonah = signedIn(ours, "jonah");
        refused(change(here, token(there)));
        refused(change(here, token(jonah)));
    }

    @Test
    void the_token_of_the_sign_in_form_is_refused_once_signed_in() {
        var rosa = browser();
        var before = token(rosa);
        signIn(rosa, ours, "rosa.ibarra", PASSWORD);
        assertThat(token(rosa)).isNotEqualTo(before);
        refused(change(rosa, before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost",
                "http://localhost.evil.example",
                "https://localhost:1",
                ""
            })
    void another_sites_page_is_refused_although_it_has_the_token(String origin) {
        var rosa = signedIn(ours, "rosa.ibarra");
        var token = token(rosa);
        refused(change(rosa, token, "Origin", origin));
        refused(change(rosa, token, "Origin", origin, "HX-Request", "true"));
    }

    @Test
    void where_the_browser_says_the_request_comes_from_counts() {
        var rosa = signedIn(ours, "rosa.ibarra");
        var token = token(rosa);
        refused(change(rosa, token, "Sec-Fetch-Site", "cross-site"));
        refused(change(rosa, token, "Sec-Fetch-Site", "same-site"));
        assertThat(change(rosa, token, "Sec-Fetch-Site", "same-origin").body())
                .isEqualTo("changed");
    }

    @Test
    void nobody_is_signed_in_by_a_form_from_elsewhere() {
        var victim = browser();
        var attacker = browser();
        var attackersToken = token(attacker);
        var form = new HashMap<>(Map.of("school", ours.id().toString(), "login", "jonah"));
        form.put("password", PASSWORD);
        refused(victim.post("/probe/sign-in", form));
        form.put("_csrf", attackersToken);
        refused(victim.post("/probe/sign-in", form));
        token(victim);
        refused(victim.post("/probe/sign-in", form));
        assertThat(victim.cookies()).doesNotContainKey("cairn");
    }

    @Test
    void a_planted_cookie_without_our_signature_proves_nothing() {
        var victim = browser();
        victim.cookies().put("cairn-form", "x".repeat(43));
        refused(change(victim, "x".repeat(43)));
        victim.cookies().put("cairn-form", "");
        refused(change(victim, ""));
    }

    @Test
    void the_form_cookie_is_kept_while_it_is_good_so_that_two_open_pages_both_work() {
        var browser = browser();
        var first = token(browser);
        assertThat(first).hasSize(43);
        assertThat(token(browser)).isEqualTo(first);
        assertThat(browser.cookies().get("cairn-form")).isNotEqualTo(first).hasSize(43);
    }

    @Test
    void a_session_that_ended_takes_its_token_along() {
        var rosa = signedIn(ours, "rosa.ibarra");
        var token = token(rosa);
        work.write(
                Actor.Task.administering(ours.id()),
                () -> sql.sql("delete from access.session").update());
        refused(change(rosa, token));
    }

    private static HttpResponse<String> change(Browser browser, String token, String... headers) {
        return browser.post("/probe/change", Map.of("_csrf", token), headers);
    }

    @Test
    void nobodys_file_is_looked_into_whatever_its_token() {
        var browser = browser();
        var token = token(browser);
        var file =
                "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--x--\r\n"
                        .formatted(token);
        refused(browser.send("POST", "/probe/sign-in", "multipart/form-data; boundary=x", file));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(List.of(answer.statusCode(), answer.body()))
                .satisfiesExactly(
                        status -> assertThat(status).isEqualTo(403),
                        body ->
                                assertThat((String) body)
                                        .contains("This page was too old")
                                        .doesNotContain("changed\n"));
    }
}
