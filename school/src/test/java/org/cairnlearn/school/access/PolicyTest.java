package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

class PolicyTest extends AtTheDoor {
    /** What a forgetful programmer writes. */
    static final class Undeclared {
        @GetMapping("/probe/undeclared")
        @ResponseBody
        String page() {
            return "everything";
        }

        @GetMapping("/probe/empty")
        @Allow({})
        @ResponseBody
        String empty() {
            return "everything";
        }

        @GetMapping("/probe/visitor-of-anyone")
        @Allow(Audience.ANYONE)
        @ResponseBody
        String visitor(Visitor visitor) {
            return visitor.person().toString();
        }
    }

    @Test
    void a_route_that_declares_nothing_is_closed_to_everybody() {
        try (var _ = new Probes(routes, new Undeclared())) {
            for (var browser : new Browser[] {browser(), signedIn(ours, "rosa.ibarra")}) {
                for (var path : new String[] {"/probe/undeclared", "/probe/empty"}) {
                    var answer = browser.get(path);
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.body())
                            .contains("This page is not yours to see")
                            .doesNotContain("everything");
                }
            }
        }
    }

    @Test
    void a_page_that_forgets_that_nobody_may_be_there_fails_and_shows_nobody() {
        try (var _ = new Probes(routes, new Undeclared())) {
            assertThat(browser().get("/probe/visitor-of-anyone").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void an_open_page_knows_whether_somebody_is_there() {
        assertThat(browser().get("/probe/anyone").body()).isEqualTo("nobody");
        assertThat(signedIn(ours, "jonah").get("/probe/anyone").body()).isEqualTo("STUDENT");
    }

    @Test
    void a_page_for_staff_tells_a_student_who_can_see_it() {
        var answer = signedIn(ours, "jonah").get("/probe/staff");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("It can be seen by teachers and administrators.");
        assertThat(signedIn(ours, "rosa.ibarra").get("/probe/staff").body()).isEqualTo("staff");
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_comes_back_to_the_page() {
        var answer = browser().get("/probe/me?day=2026-11-23&class=7B");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fprobe%2Fme%3Fday%3D2026-11-23%26class%3D7B");
    }

    @Test
    void a_part_of_a_page_and_json_are_answered_with_401() {
        var fragment = browser().get("/probe/me", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.body()).contains("You are not signed in");
        var json = browser().get("/probe/me", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(json.body()).contains("\"status\":401");
    }

    @Test
    void an_address_elsewhere_stays_a_part_of_the_address_that_was_asked() {
        var answer = browser().get("/probe/me?next=//evil.example");
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fprobe%2Fme%3Fnext%3D%2F%2Fevil.example");
        assertThat(browser().get("/probe/me/%5C%5Cevil.example").statusCode()).isEqualTo(400);
    }
}
