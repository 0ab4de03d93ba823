package org.cairnlearn.school.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An identity provider that hands out whatever token a test puts into its hand. */
public final class BentProvider implements AutoCloseable {
    /** Its published keys. */
    public static final RSAKey RSA = rsa();

    public static final ECKey EC = ec();

    private final HttpServer server;
    private volatile String token = "";
    private volatile String more = "{}";

    private BentProvider(HttpServer server) {
        this.server = server;
    }

    public static BentProvider start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(
                                    InetAddress.getLoopbackAddress(), IdentityProviders.BENT),
                            0);
            var provider = new BentProvider(server);
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
            server.createContext(
                    "/keys",
                    exchange ->
                            answer(
                                    exchange,
                                    new JWKSet(RSA)
                                            .toPublicJWKSet()
                                            .toString()
                                            .replace(
                                                    "\"keys\":[",
                                                    "\"keys\":[" + EC.toPublicJWK() + ",")));
            server.createContext(
                    "/token",
                    exchange ->
                            answer(
                                    exchange,
                                    "{\"id_token\":\"%s\",\"access_token\":\"opaque\"}"
                                            .formatted(provider.token)));
            server.createContext(
                    "/me",
                    exchange -> {
                        var asks = exchange.getRequestHeaders().getFirst("Authorization");
                        answer(exchange, "Bearer opaque".equals(asks) ? provider.more : "{}");
                    });
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String issuer() {
        return "http://localhost:" + IdentityProviders.BENT;
    }

    /** What the next code is worth. */
    public void hand(String next) {
        token = next;
    }

    /** What it says apart of whoever signed in. */
    public void say(String next) {
        more = next;
    }

    private static String metadata() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys", "userinfo_endpoint": "%1$s/me"}
        """
                .formatted(issuer());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("bent-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("bent-2").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
