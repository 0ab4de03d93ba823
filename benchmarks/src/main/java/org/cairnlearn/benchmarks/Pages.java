package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    Pages(String root) {
        this.root = root;
    }

    /** The page of an address, which has to be there. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + path)).build());
    }

    /**
     * Posts a form of a page, with the page's token.
     *
     * @param fields encoded already
     */
    void post(String path, String fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(path)).results().findFirst().orElseThrow().group(1);
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
