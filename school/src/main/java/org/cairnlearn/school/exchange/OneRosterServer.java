package org.cairnlearn.school.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cairnlearn.school.platform.Reach;

/**
 * A OneRoster service of somebody else, and who Cairn is there.
 *
 * @param address of the rostering service, such as {@code
 *     https://SERVER/ims/oneroster/rostering/v1p2}
 * @param tokens where a token is asked for
 * @param client the id that the server gave
 * @param secret the secret that it gave
 */
public record OneRosterServer(URI address, URI tokens, Reach reach, String client, String secret) {
    public OneRosterServer {
        if (client.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("A client has an id and a secret");
        }
    }

    /** Both parts are form-encoded before they are put together (RFC 6749, section 2.3.1). */
    String authorization() {
        var both = encoded(client) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a list is. */
    URI list(String name) {
        return URI.create(address.toString().replaceFirst("/+$", "") + "/" + name);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "OneRosterServer[" + address + "]";
    }
}
