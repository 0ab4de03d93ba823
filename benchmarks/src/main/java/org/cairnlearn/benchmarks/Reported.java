package org.cairnlearn.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * How long it takes from the moment that a program begins to report a student's work (xAPI) until
 * the student's own page of the skill shows it: one statement after another, to a running {@code
 * cairn demo}, whose student is asked to sign in. The school needs a rule for {@code
 * http://example.org/task/*} that leads to the skill of the page.
 */
public final class Reported {
    private static final String STATEMENT =
            """
            {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},
             "object":{"id":"http://example.org/task/%d"},"result":{"success":%b}}
            """;
    private static final long PATIENCE = 30_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI statements;
    private final String authorization;
    private final String homePage;
    private final String name;

    private Reported(String[] given) {
        this.statements = URI.create(given[0] + "/xapi/statements");
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (given[1] + ":" + given[2])
                                                .getBytes(StandardCharsets.UTF_8));
        this.homePage = given[3];
        this.name = given[4];
    }

    /** Prints the middle, the slow and the slowest. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 6) {
            throw new IllegalArgumentException(
                    "ADDRESS CLIENT_ID CLIENT_SECRET HOME_PAGE ACCOUNT SKILL_PAGE [STATEMENTS]");
        }
        var bench = new Reported(arguments);
        var many = arguments.length > 6 ? Integer.parseInt(arguments[6]) : 200;
        var pages = new Pages(arguments[0]);
        pages.post("/sign-in", "login=student&password=harbor-demo-student");
        var millis = new double[many];
        for (var number = 0; number < many; number++) {
            millis[number] = bench.until(pages, arguments[5], number);
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%d statements: middle %.0f ms, 95th of 100 %.0f ms, slowest %.0f ms%n",
                many,
                millis[many / 2],
                millis[many * 95 / 100],
                millis[many - 1]);
    }

    /** Milliseconds until a page shows the work, with the time that the page takes. */
    private double until(Pages pages, String page, int number) throws Exception {
        var before = work(pages.get(page));
        var begun = System.nanoTime();
        post(number);
        while (work(pages.get(page)).equals(before)) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException("The page shows nothing of it");
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** The list of what was done, of each day how much and how much of it right. */
    private static String work(String page) {
        var begin = page.indexOf("<ul class=\"done\"");
        return begin < 0 ? "" : page.substring(begin, page.indexOf("</ul>", begin));
    }

    private void post(int number) throws Exception {
        var body = STATEMENT.formatted(UUID.randomUUID(), homePage, name, number, number % 3 > 0);
        var answer =
                client.send(
                        HttpRequest.newBuilder(statements)
                                .header("Authorization", authorization)
                                .header("X-Experience-API-Version", "1.0.3")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Answered with %d".formatted(answer.statusCode()));
        }
    }
}
