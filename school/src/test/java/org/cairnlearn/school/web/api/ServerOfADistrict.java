package org.cairnlearn.school.web.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Another server in front of a Cairn that passes on what it is asked, and has moods. */
final class ServerOfADistrict implements AutoCloseable {
    /**
     * What it says instead.
     *
     * @param later its Retry-After; empty for none
     */
    record Mood(int status, String body, String later) {}

    private final HttpServer server;
    private final HttpClient behind = HttpClient.newHttpClient();
    private final int port;
    private final List<String> asked = new ArrayList<>();
    private Function<String, Optional<Mood>> moods = _ -> Optional.empty();
    private Function<String, String> words = body -> body;
    private Optional<String> total = Optional.empty();
    private int most = 2;

    ServerOfADistrict(int port) {
        this.port = port;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /** By what is asked, such as {@code users?offset=2}. */
    void mood(Function<String, Optional<Mood>> next) {
        moods = next;
    }

    void says(Function<String, String> changed) {
        words = changed;
    }

    void counts(String wrong) {
        total = Optional.of(wrong);
    }

    void givesAtATime(int records) {
        most = records;
    }

    /** All that was asked since the last time, as it was asked. */
    List<String> asked() {
        var all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var wanted = exchange.getRequestURI().toString();
        var plain = URLDecoder.decode(wanted, StandardCharsets.UTF_8);
        asked.add(plain);
        var page =
                plain.replaceFirst(".*/", "").replaceFirst("\\?limit=\\d+&(offset=\\d+).*", "?$1");
        var mood = moods.apply(page);
        if (mood.isPresent()) {
            say(exchange, mood.get());
        } else {
            pass(exchange, wanted.replaceFirst("limit=\\d+", "limit=" + most));
        }
        exchange.close();
    }

    private static void say(HttpExchange exchange, Mood mood) throws IOException {
        var body = mood.body().getBytes(StandardCharsets.UTF_8);
        if (!mood.later().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", mood.later());
        }
        exchange.sendResponseHeaders(mood.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void pass(HttpExchange exchange, String wanted) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, wanted)))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        Stream.of("Authorization", "Content-Type")
                .filter(exchange.getRequestHeaders()::containsKey)
                .forEach(name -> request.header(name, exchange.getRequestHeaders().getFirst(name)));
        var answer = send(request.build());
        var body = words.apply(answer.body()).getBytes(StandardCharsets.UTF_8);
        total.or(() -> answer.headers().firstValue("X-Total-Count"))
                .ifPresent(count -> exchange.getResponseHeaders().add("X-Total-Count", count));
        exchange.sendResponseHeaders(answer.statusCode(), body.length);
        exchange.getResponseBody().write(body);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return behind.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        behind.close();
    }
}
