package org.cairnlearn.school.web.xapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that reports to a school what its students do. */
final class XapiTown {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BeanFactory beans;
    private final TenantId tenant;
    private final int port;
    private final Clients.Key key;
    private XapiVersion version = XapiVersion.V2;

    XapiTown(BeanFactory beans, TenantId tenant, int port) {
        this.beans = beans;
        this.tenant = tenant;
        this.port = port;
        this.key =
                key(
                        Scope.STATEMENTS_WRITE,
                        Scope.STATEMENTS_READ_MINE,
                        Scope.ACTIVITY_STATE,
                        Scope.ACTIVITY_PROFILE);
    }

    Clients.Key key() {
        return key;
    }

    Clients.Key key(Scope... scopes) {
        return beans.getBean(Work.class)
                .write(
                        Actor.Task.administering(tenant),
                        () ->
                                beans.getBean(Clients.class)
                                        .add(
                                                new Clients.Wish(
                                                        "Reader",
                                                        ApiClient.Use.SCHOOL_WORK,
                                                        Set.of(scopes),
                                                        LocalDate.of(2027, 6, 30)),
                                                null));
    }

    /** From now on it speaks this edition. */
    void speaks(XapiVersion edition) {
        version = edition;
    }

    HttpRequest.Builder to(String path) {
        return to(path, key).header(XapiVersion.HEADER, version.text());
    }

    HttpRequest.Builder to(String path, Clients.Key by) {
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                (by.id() + ":" + by.secret()).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/xapi" + path))
                .header("Authorization", "Basic " + basic);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return with("POST", path, json);
    }

    HttpResponse<String> with(String method, String path, String json, String... headers) {
        var request =
                to(path).header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A statement, with quotes that are easy to write. */
    static String statement(String id, String more) {
        return """
        {'id':'%s','actor':{'mbox':'mailto:ada@harbor.example'},
         'verb':{'id':'http://x.example/answered'},
         'object':{'id':'http://x.example/task/1','definition':{'name':{'en':'Halves','es':'Mitades'}}}%s}
        """
                .formatted(id, more)
                .replace('\'', '"');
    }
}
