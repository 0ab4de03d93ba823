package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many statements (xAPI) a running school takes in a second, one client at a time, each request
 * durable before its answer: {@code ADDRESS CLIENT_ID CLIENT_SECRET [SECONDS]}.
 */
public final class Activity {
    private static final String STATEMENT =
            """
            {"id":"%s","actor":{"objectType":"Agent","mbox":"mailto:student%d@example.org"},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en-US":"answered"}},
             "object":{"id":"http://example.org/task/%d","definition":{"name":{"en-US":"A task"}}},
             "result":{"success":true,"score":{"scaled":0.8}},
             "context":{"contextActivities":{"parent":[{"id":"http://example.org/unit"}]}}}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI statements;
    private final String authorization;
    private int number;

    private Activity(String address, String id, String secret) {
        this.statements = URI.create(address + "/xapi/statements");
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Measures batches of 50, single statements, and one of 10 MB. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("ADDRESS CLIENT_ID CLIENT_SECRET [SECONDS]");
        }
        var seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
        var bench = new Activity(arguments[0], arguments[1], arguments[2]);
        bench.measure(50, 3); // warm
        System.out.println("| statements in a request | statements/s | middle request, ms |");
        System.out.println("|---|---|---|");
        bench.row(50, seconds);
        bench.row(1, seconds);
        var large = bench.body(20_000);
        var begun = System.nanoTime();
        bench.post(large);
        System.out.printf(
                "%n%.1f MB in one request: %.1f s%n",
                large.length / 1e6, (System.nanoTime() - begun) / 1e9);
    }

    private void row(int size, int seconds) throws IOException, InterruptedException {
        System.out.println(measure(size, seconds));
    }

    private String measure(int size, int seconds) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            var body = body(size);
            var begun = System.nanoTime();
            post(body);
            times.add(System.nanoTime() - begun);
        }
        times.sort(null);
        return "| %d | %.0f | %.1f |"
                .formatted(
                        size,
                        times.size() * (double) size / seconds,
                        times.get(times.size() / 2) / 1e6);
    }

    private byte[] body(int size) {
        return IntStream.range(0, size)
                .mapToObj(_ -> {
                    number++;
                    return STATEMENT.formatted(UUID.randomUUID(), number % 600, number % 40);
                })
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void post(byte[] body) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(statements)
                                .header("Authorization", authorization)
                                .header("X-Experience-API-Version", "1.0.3")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Answered with " + answer.statusCode());
        }
    }
}
