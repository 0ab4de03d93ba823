package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whatever comes in by the socket, no answer is a server's failure or talks about the inside. */
class FuzzTest extends AtTheDoor {
    private static final int REQUESTS = 2_000;
    private static final int LONG = 256 * 1024;
    private static final String HUNG_UP = "HTTP/1.1 (hung up)";
    private static final long SEED = 20261123;

    private static final Pattern INSIDE =
            Pattern.compile(
                    "Exception|\\bat (org|java|jakarta)\\.|org\\.(spring|apache|postgres)|\\.java:|Tomcat|select ");

    private static final List<String> METHODS =
            List.of(
                    "GET", "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE",
                    "X");
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/error",
                    "/probe/me",
                    "/probe/sign-in",
                    "/probe/change",
                    "/probe/typed/7",
                    "/probe/typed/x",
                    "/webjars/",
                    "/..;/",
                    "/%2e%2e/%00",
                    "/a%zz",
                    "//x",
                    "*",
                    "http://evil.example/");
    private static final List<String> HEADERS =
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Content-Type",
                    "Cookie",
                    "HX-Request",
                    "Origin",
                    "Range",
                    "If-None-Match",
                    "If-Modified-Since",
                    "X-CSRF-TOKEN",
                    "Expect",
                    "X-Forwarded-For",
                    "Transfer-Encoding");
    private static final List<String> VALUES =
            List.of(
                    "application/json",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "text/html;q=2",
                    "*/*",
                    "a/b/c;;",
                    "bytes=0-1,5-",
                    "chunked",
                    "100-continue",
                    "true",
                    "cairn=x",
                    "{\"a\":",
                    "null");

    /** A page with every way in. */
    static final class Typed {
        @RequestMapping("/probe/typed/{number}")
        @Allow(Audience.ANYONE)
        @ResponseBody
        String typed(
                @PathVariable("number") int number,
                @RequestParam(name = "day", required = false) java.time.LocalDate day,
                @RequestBody(required = false) java.util.Map<String, Object> body) {
            return "%d %s %s".formatted(number, day, body == null);
        }
    }

    @Test
    void two_thousand_random_requests_find_no_way_to_make_the_server_fail() throws IOException {
        var chance = new Random(SEED);
        var form = browser();
        var token = token(form);
        var cookie = "cairn-form=" + form.cookies().get("cairn-form");
        try (var _ = new Probes(routes, new Typed())) {
            for (var i = 0; i < REQUESTS; i++) {
                var request = request(chance, chance.nextBoolean() ? token : "", cookie);
                var answer = answer(request);
                assertThat(answer)
                        .as("seed %d, request %d: %s", SEED, i, request)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContainPattern(
                                "^HTTP/1.1 5(?!01)") // 501: a Transfer-Encoding nobody knows
                        .doesNotContainPattern(INSIDE);
            }
        }
    }

    private static String request(RandomGenerator chance, String token, String cookie) {
        var body = body(chance);
        var line =
                "%s %s%s HTTP/1.1\r\n"
                        .formatted(pick(METHODS, chance), pick(PATHS, chance), query(chance));
        var headers =
                new StringBuilder("Host: localhost\r\nConnection: close\r\nCookie: ")
                        .append(cookie)
                        .append("\r\nX-CSRF-TOKEN: ")
                        .append(token)
                        .append("\r\nContent-Length: ")
                        .append(body.getBytes(StandardCharsets.ISO_8859_1).length)
                        .append("\r\n");
        for (var i = chance.nextInt(4); i > 0; i--) {
            headers.append(pick(HEADERS, chance)).append(": ");
            headers.append(chance.nextInt(4) == 0 ? noise(chance) : pick(VALUES, chance));
            headers.append("\r\n");
        }
        return line + headers + "\r\n" + body;
    }

    private static String query(RandomGenerator chance) {
        return switch (chance.nextInt(5)) {
            case 0 -> "?day=" + noise(chance).replaceAll("\\s", "+");
            case 1 -> "?%zz=%";
            case 2 -> "?day=2026-02-30&day[]=&=&next=//evil.example";
            case 3 -> "?day=2026-11-23";
            default -> "";
        };
    }

    private static String body(RandomGenerator chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> "{\"day\":[[[[" + noise(chance);
            case 1 -> "login=%zz&password=" + noise(chance);
            case 2 -> "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + noise(chance);
            case 3 -> "school=x&login=a&password=b";
            case 4 -> "x=" + "y".repeat(300_000);
            default -> "";
        };
    }

    private static String noise(RandomGenerator chance) {
        var noise = new StringBuilder();
        for (var i = chance.nextInt(24); i > 0; i--) {
            var letter = (char) chance.nextInt(256);
            noise.append(letter == '\r' || letter == '\n' ? ' ' : letter);
        }
        return noise.toString();
    }

    private static String pick(List<String> all, RandomGenerator chance) {
        return all.get(chance.nextInt(all.size()));
    }

    /** What came back; a server that refuses a long body may answer and hang up before its end. */
    private String answer(String request) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().transferTo(answer);
        } catch (SocketException e) {
            assertThat(request.length()).as("hung up on: %s", request).isGreaterThan(LONG);
        }
        return answer.size() == 0 && request.length() > LONG
                ? HUNG_UP
                : answer.toString(StandardCharsets.ISO_8859_1);
    }
}
