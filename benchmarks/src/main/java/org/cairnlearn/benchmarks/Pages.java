package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser without eyes: it keeps its cookies and asks for pages. */
final class Pages {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final String root;
    private final Map<String, String> looked = new HashMap<>();

    Pages(String root) {
        this.root = root;
    }

    /** The page of an address, which has to be there. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + path)).build());
    }

    /** Whether somebody has this page. */
    boolean has(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** A page as it was when it was first asked for here: to find where it leads. */
    String once(String path) throws IOException, InterruptedException {
        var known = looked.get(path);
        if (known == null) {
            known = get(path);
            looked.put(path, known);
        }
        return known;
    }

    /**
     * Posts a form of a page, with the page's token.
     *
     * @param fields encoded already
     */
    void post(String path, String fields) throws IOException, InterruptedException {
        post(path, path, fields);
    }

    /** Posts a form of a page to where it goes. */
    void post(String page, String path, String fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page)).results().findFirst().orElseThrow().group(1);
        send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token))
                        .build());
    }

    /** Where an address that leads elsewhere leads to: its path. */
    String addressOf(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).uri().getPath();
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s was answered with %d"
                            .formatted(request.uri().getPath(), answer.statusCode()));
        }
        return answer.body();
    }
}
