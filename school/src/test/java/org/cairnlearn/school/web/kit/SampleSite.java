package org.cairnlearn.school.web.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The sample pages on this machine, behind the headers a school's server sends. */
final class SampleSite implements AutoCloseable {
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private final Assets assets = new Assets();
    private final HttpServer server;
    private final List<String> posts = new CopyOnWriteArrayList<>();

    SampleSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/assets/", this::asset);
        server.createContext("/pages/", this::page);
        server.createContext("/teacher", this::teacher);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    String page(SamplePages page, String language) {
        return url("/pages/%s?lang=%s".formatted(page, language));
    }

    Assets assets() {
        return assets;
    }

    /** What was posted: path and body, and whether the token came in the header. */
    List<String> posts() {
        return posts;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void asset(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/assets/".length());
        var asset = assets.find(name);
        if (asset.isEmpty()) {
            answer(exchange, 404, "text/plain", new byte[0]);
        } else {
            exchange.getResponseHeaders()
                    .add("Cache-Control", "public, max-age=31536000, immutable");
            answer(exchange, 200, asset.get().mediaType(), asset.get().content());
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/pages/".length());
        html(exchange, 200, SamplePages.valueOf(name).html(words(exchange), assets));
    }

    private void teacher(HttpExchange exchange) throws IOException {
        var asked = query(exchange);
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var token = exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN");
            posts.add("%s %s %s".formatted(path, body, token == null ? "form" : "htmx"));
            if (path.endsWith("/keep")) {
                html(exchange, 409, SamplePages.error(words(exchange), assets, 409).render());
                return;
            }
            var after = path.endsWith("/move") ? "&moved=yes" : "";
            after += path.endsWith("/approve") ? "&shared=yes" : "";
            exchange.getResponseHeaders()
                    .add("Location", "/teacher?lang=" + asked.getOrDefault("lang", "en") + after);
            answer(exchange, 303, "text/plain", new byte[0]);
            return;
        }
        html(
                exchange,
                200,
                SamplePages.teacher(
                                words(exchange),
                                assets,
                                asked.getOrDefault("student", ""),
                                asked.containsKey("moved"),
                                asked.containsKey("shared"))
                        .render());
    }

    private static Words words(HttpExchange exchange) {
        return Words.of(Locale.forLanguageTag(query(exchange).getOrDefault("lang", "en")));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void html(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        answer(exchange, status, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] content)
            throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (var body = exchange.getResponseBody()) {
            body.write(content);
        }
    }
}
