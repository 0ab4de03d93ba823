package org.cairnlearn.school.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Browser;

/** People and systems of the table, each signed in at a browser of their own. */
final class Crowd {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "cairn-boundary";

    private final World world;
    private final Map<Persona, Browser> browsers = new EnumMap<>(Persona.class);
    private final Map<Persona, String[]> headers = new EnumMap<>(Persona.class);
    private final Map<Persona, String> tokens = new EnumMap<>(Persona.class);

    Crowd(World world, int port, Collection<Persona> personas) {
        this.world = world;
        for (var persona : personas) {
            browsers.put(persona, new Browser(port));
            if (persona.isSystem()) {
                headers.put(
                        persona,
                        new String[] {
                            "Authorization",
                            "Bearer " + new SystemKeys(world).token(persona),
                            "X-Experience-API-Version",
                            "2.0.0"
                        });
            } else if (persona.isPerson()) {
                signIn(persona);
            }
        }
    }

    private void signIn(Persona persona) {
        var login = World.login(persona);
        var browser = browsers.get(persona);
        var answer =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "school",
                                world.tenantOf(login).toString(),
                                "login",
                                login,
                                "password",
                                World.PASSWORD,
                                "_csrf",
                                token(browser.get("/sign-in").body())));
        assertThat(answer.statusCode()).as(login).isEqualTo(303);
        tokens.put(persona, token(browser.get("/how-we-judge").body()));
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as("a form on the page").isTrue();
        return found.group(1);
    }

    Collection<Persona> all() {
        return browsers.keySet();
    }

    HttpResponse<String> get(Persona persona, String address, String... more) {
        return browsers.get(persona).get(address, headers(persona, more));
    }

    private String[] headers(Persona persona, String... more) {
        return Stream.concat(
                        Arrays.stream(headers.getOrDefault(persona, new String[0])),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    /**
     * Sends a form.
     *
     * @param form its fields as in an address, or "file" for a file
     */
    HttpResponse<String> post(Persona persona, String address, String form) {
        var browser = browsers.get(persona);
        var token = tokens.getOrDefault(persona, "");
        if (form.equals("file")) {
            return browser.send(
                    "POST",
                    address,
                    "multipart/form-data; boundary=" + BOUNDARY,
                    multipart(token),
                    headers(persona));
        }
        var fields = new HashMap<String, String>(Map.of("_csrf", token));
        Arrays.stream(form.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .forEach(field ->
                        fields.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        return browser.post(address, fields, headers(persona));
    }

    private static String multipart(String token) {
        return """
        --%1$s\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="kind"\r
        \r
        FRAMEWORK\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="framework.csv"\r
        Content-Type: text/csv\r
        \r
        nothing\r
        --%1$s--\r
        """
                .formatted(BOUNDARY, token);
    }
}
