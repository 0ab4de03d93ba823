package org.cairnlearn.school.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * Two identity providers that the application of the tests trusts, whoever starts them: a real one,
 * and one that signs whatever a test likes. A third is of a district that no test makes.
 */
public final class IdentityProviders {
    /** At which the real one listens, once a test has started it. */
    public static final int REAL = freePort();

    /** At which the bent one listens. */
    public static final int BENT = freePort();

    /** What Cairn is known as at both. */
    public static final String CLIENT = "cairn";

    static final String SECRET = "a secret : that needs to be encoded";

    private IdentityProviders() {}

    static Map<String, Object> settings() {
        Map<String, Object> all = new HashMap<>();
        all.putAll(settings("harbor", "http://localhost:" + REAL, "Harbor account"));
        all.putAll(settings("bent", "http://localhost:" + BENT, "Bent account"));
        all.putAll(settings("foreign", "http://localhost:" + BENT, "Another district's account"));
        all.put("cairn.identity.oidc.foreign.tenant", "0199f0c4-7a00-7000-8000-000000000000");
        return all;
    }

    private static Map<String, Object> settings(String id, String issuer, String name) {
        var prefix = "cairn.identity.oidc." + id + ".";
        return Map.of(
                prefix + "issuer", issuer,
                prefix + "client", CLIENT,
                prefix + "secret", SECRET,
                prefix + "name", name);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
