package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

class HeadersTest extends AtTheDoor {
    private static final String HTMX = "/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    /** A style sheet says itself how long it is kept. */
    static final class Kept {
        @GetMapping("/probe/kept")
        @Allow(Audience.ANYONE)
        ResponseEntity<String> kept() {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(1)).cachePublic())
                    .body("body {}");
        }

        @GetMapping("/probe/kept-but-failed")
        @Allow(Audience.ANYONE)
        String failed(jakarta.servlet.http.HttpServletResponse response) {
            response.setHeader("Cache-Control", "public, max-age=86400");
            throw new IllegalStateException("it failed");
        }
    }

    @Test
    void every_kind_of_answer_carries_them() {
        var rosa = signedIn(ours, "rosa.ibarra");
        protects(rosa.get("/probe/me"), 200);
        protects(browser().get("/probe/me"), 302);
        protects(browser().get(HTMX), 200);
        protects(rosa.get("/no/such/page"), 404);
        protects(rosa.get("/probe/change"), 405);
        protects(rosa.post("/probe/change", Map.of()), 403);
        protects(browser().get("/probe/me", "Accept", "application/json"), 401);
        protects(browser().get("/probe/;x"), 400);
        protects(browser().get("/probe/%2e%2e%2fetc"), 400);
        protects(rosa.send("FOO", "/probe/me", "text/plain", ""), 400);
    }

    private static void protects(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        one(answer, "X-Content-Type-Options", "nosniff");
        one(answer, "Referrer-Policy", "same-origin");
        one(answer, "Cross-Origin-Opener-Policy", "same-origin");
        one(answer, "Cross-Origin-Resource-Policy", "same-origin");
        one(answer, "Cache-Control", "no-store");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
                .contains("camera=()");
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
        if (status >= 400) {
            assertThat(answer.body()).doesNotContain("<style", "style=");
        }
    }

    private static void one(HttpResponse<String> answer, String header, String value) {
        assertThat(answer.headers().allValues(header)).as(header).containsExactly(value);
    }

    @Test
    void an_answer_that_says_how_long_it_may_be_kept_is_kept_unless_it_fails() {
        try (var _ = new Probes(routes, new Kept())) {
            one(browser().get("/probe/kept"), "Cache-Control", "max-age=86400, public");
            protects(browser().get("/probe/kept-but-failed"), 500);
        }
    }
}
