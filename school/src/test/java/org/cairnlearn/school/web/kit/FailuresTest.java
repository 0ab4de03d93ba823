package org.cairnlearn.school.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.FormToken;
import org.cairnlearn.school.access.Probes;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SchoolTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {
    private static final String CANARY = "Jonah wrote that he is afraid";
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "Reference: <bdi class=\"num\">([2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4})<");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Value("${local.server.port}")
    int port;

    private Probes probes;
    private Browser browser;

    /** Pages that go wrong in every way. */
    @Allow(Audience.ANYONE)
    static final class Wrong {
        @GetMapping("/probe/throws")
        @ResponseBody
        String fails() {
            throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
        }

        @GetMapping("/probe/error")
        @ResponseBody
        String error() {
            throw new AssertionError(CANARY);
        }

        @GetMapping("/probe/big")
        @ResponseBody
        String big() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/probe/number")
        @ResponseBody
        String number(@RequestParam("n") int number, @RequestParam("id") UUID id) {
            return number + " " + id;
        }

        @GetMapping("/probe/token")
        @ResponseBody
        String token(FormToken token) {
            return token.value();
        }

        @PostMapping("/probe/json")
        @ResponseBody
        String json(@RequestBody Map<String, Object> body) {
            return "fields: " + body.size();
        }

        @GetMapping("/probe/half")
        void half(jakarta.servlet.http.HttpServletResponse response) throws IOException {
            response.getWriter().write("the first half");
            response.flushBuffer();
            throw new IllegalStateException(CANARY);
        }
    }

    @BeforeEach
    void open() {
        probes = new Probes(routes, new Wrong());
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        probes.close();
    }

    @Test
    void a_failure_shows_a_reference_and_nothing_of_the_inside(CapturedOutput log) {
        for (var path : List.of("/probe/throws", "/probe/error")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            says(answer, "Something broke on our side");
            assertThat(log.getAll()).contains(reference(answer) + " 500 GET ");
        }
        assertThat(log.getAll())
                .contains("java.lang.IllegalStateException at org.cairnlearn.school.web.kit.")
                .contains("caused by java.lang.IllegalArgumentException at ")
                .doesNotContain(CANARY);
    }

    @Test
    void the_log_has_one_line_for_it(CapturedOutput log) {
        var reference = reference(browser.get("/probe/throws"));
        assertThat(log.getAll().lines().filter(line -> line.contains("IllegalState")))
                .singleElement()
                .asString()
                .contains("ERROR", reference, "FailuresTest.java:");
    }

    @Test
    void json_is_answered_with_a_problem_that_carries_the_reference(CapturedOutput log) {
        for (var accept :
                List.of("application/json", "application/problem+json, text/html;q=0.5")) {
            var answer = browser.get("/probe/throws", "Accept", accept);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(answer.body())
                    .matches(
                            "\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,\"traceId\":\"[^\"]{9}\"}");
            assertThat(log.getAll()).contains(answer.body().replaceAll(".*\"traceId\":\"|\"}", ""));
        }
    }

    @Test
    void a_browser_gets_a_page_and_htmx_finds_its_part_in_it() {
        var page = browser.get("/nowhere", "Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
        assertThat(page.body()).startsWith("<!doctype html>");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        var part = browser.get("/nowhere", "HX-Request", "true");
        assertThat(part.body()).contains("<main id=\"main\"", "There is no such page");
        assertThat(browser.get("/nowhere", "Accept", "not a type").body()).contains("<html");
    }

    @Test
    void what_the_visitor_did_wrong_has_its_own_status() {
        says(answered(browser.get("/no/such/page?x=canary"), 404), "There is no such page");
        says(answered(browser.get("/error"), 404), "There is no such page");
        says(answered(browser.get("/probe/number?n=canary&id=1"), 400), "We could not read that");
        says(answered(browser.get("/probe/number?n=1&id=canary"), 400), "We could not read that");
        says(answered(browser.get("/probe/number"), 400), "We could not read that");
        says(answered(browser.get("/probe/big"), 413), "We could not read that");
        var wrongMethod = answered(browser.get("/probe/json"), 405);
        assertThat(wrongMethod.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void an_address_that_no_browser_would_send_is_the_visitors_slip_too() throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            var request =
                    "GET /probe/number?n=%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception", "org.");
        }
    }

    @Test
    void a_body_that_cannot_be_read_is_the_visitors_slip() {
        assertThat(json("{\"canary\":", "application/json").body()).doesNotContain("canary");
        answered(json("{\"canary\":", "application/json"), 400);
        answered(json("x", "text/plain"), 415);
        answered(json("canary=%zz", "application/x-www-form-urlencoded"), 400);
        answered(
                browser.send(
                        "POST", "/probe/json", "application/x-www-form-urlencoded", "canary=%zz"),
                400);
        answered(json("{\"a\":1}", "application/json"), 200);
        var tooBig = "x=" + "y".repeat(300_000);
        answered(
                browser.send("POST", "/probe/json", "application/x-www-form-urlencoded", tooBig),
                413);
    }

    private HttpResponse<String> json(String body, String type) {
        return browser.send(
                "POST",
                "/probe/json",
                type,
                body,
                "X-CSRF-TOKEN",
                browser.get("/probe/token").body());
    }

    @Test
    void half_an_answer_is_cut_off_and_logged_without_its_text(CapturedOutput log) {
        try {
            assertThat(browser.get("/probe/half").body()).doesNotContain(CANARY);
        } catch (java.io.UncheckedIOException e) {
            assertThat(e).hasMessageNotContaining(CANARY); // the connection was cut
        }
        assertThat(log.getAll()).contains("IllegalStateException").doesNotContain(CANARY);
    }

    private static HttpResponse<String> answered(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private static void says(HttpResponse<String> answer, String text) {
        assertThat(answer.body())
                .contains(text)
                .doesNotContain(CANARY, "canary", "Exception", "\tat ", "org.");
        reference(answer);
    }

    private static String reference(HttpResponse<String> answer) {
        var found = REFERENCE.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }
}
