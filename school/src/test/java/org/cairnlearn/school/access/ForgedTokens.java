package org.cairnlearn.school.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cairnlearn.school.testing.BentProvider;
import org.cairnlearn.school.testing.IdentityProviders;

/** ID tokens of the bent provider: a genuine one, and each forgery that is known. */
record ForgedTokens(String nonce, Instant now) {
    private static final RSAKey STRANGER = stranger();
    private static final String EMAIL = "priya@harbor.example";

    /** As the provider would rightly sign it. */
    String genuine() {
        return rs256(claims().build());
    }

    /** As a provider signs it that says the address apart. */
    String genuineWithoutAddress() {
        return rs256(
                claims().subject("p-9").claim("email", null).claim("email_verified", null).build());
    }

    /** The same by its other key. */
    String genuineElliptic() {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("bent-2").build(),
                claims().build(),
                ec());
    }

    /** By name, each with one thing that is wrong. */
    Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        signatures(all);
        headers(all);
        people(all);
        times(all);
        return all;
    }

    private void signatures(Map<String, Supplier<String>> all) {
        var claims = claims().build();
        all.put("alg none", () -> new PlainJWT(claims).serialize());
        all.put("HS256 with the public key as the secret", () -> hmac(publicKey()));
        all.put(
                "HS256 with the client's secret",
                () -> hmac("a secret : that needs to be encoded"));
        all.put("RS384 by the right key", () -> by(JWSAlgorithm.RS384, "bent-1", BentProvider.RSA));
        all.put("PS256 by the right key", () -> by(JWSAlgorithm.PS256, "bent-1", BentProvider.RSA));
        all.put("another key under the same id", () -> by(JWSAlgorithm.RS256, "bent-1", STRANGER));
        all.put("a key that is not published", () -> by(JWSAlgorithm.RS256, "stranger", STRANGER));
        all.put("no signature", () -> genuine().replaceFirst("[^.]+$", ""));
        all.put("half a signature", () -> genuine().substring(0, genuine().length() - 40));
        all.put("another subject under the signature", () -> changed(genuine()));
        all.put("no token at all", () -> "nothing");
        all.put("an empty token", () -> "");
    }

    private void headers(Map<String, Supplier<String>> all) {
        all.put(
                "an id of a key that is a path",
                () -> by(JWSAlgorithm.RS256, "../../../../dev/null", STRANGER));
        all.put(
                "an id of a key that asks the database",
                () -> by(JWSAlgorithm.RS256, "' or 1=1 --", STRANGER));
        all.put(
                "a key in the token's own head",
                () ->
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("bent-1")
                                        .jwk(STRANGER.toPublicJWK())
                                        .build(),
                                claims().build(),
                                rsa(STRANGER)));
        all.put(
                "an address of keys in the token's own head",
                () ->
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .jwkURL(URI.create(BentProvider.issuer() + "/keys"))
                                        .build(),
                                claims().build(),
                                rsa(STRANGER)));
        all.put(
                "a critical word that nobody knows",
                () ->
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("bent-1")
                                        .criticalParams(Set.of("b64x"))
                                        .customParam("b64x", true)
                                        .build(),
                                claims().build(),
                                rsa(BentProvider.RSA)));
    }

    private void people(Map<String, Supplier<String>> all) {
        all.put("another issuer", () -> rs256(claims().issuer("https://evil.example").build()));
        all.put(
                "an issuer with one sign more",
                () -> rs256(claims().issuer(BentProvider.issuer() + "/").build()));
        all.put(
                "the issuer of another provider of this school",
                () -> rs256(claims().issuer("http://localhost:" + IdentityProviders.REAL).build()));
        all.put("no issuer", () -> rs256(claims().issuer(null).build()));
        all.put("for another client", () -> rs256(claims().audience("another").build()));
        all.put("for nobody", () -> rs256(claims().audience((String) null).build()));
        all.put(
                "for several without saying who asked",
                () ->
                        rs256(
                                claims().audience(List.of("another", IdentityProviders.CLIENT))
                                        .build()));
        all.put(
                "asked for by another client",
                () -> rs256(claims().claim("azp", "another").build()));
        all.put("of another visit", () -> rs256(claims().claim("nonce", "another").build()));
        all.put("of no visit", () -> rs256(claims().claim("nonce", null).build()));
        all.put("about nobody", () -> rs256(claims().subject(null).build()));
        all.put("about a blank", () -> rs256(claims().subject("  ").build()));
        all.put(
                "about somebody with an endless name",
                () -> rs256(claims().subject("x".repeat(256)).build()));
        all.put(
                "a nonce that is a list",
                () -> rs256(claims().claim("nonce", List.of(nonce)).build()));
    }

    private void times(Map<String, Supplier<String>> all) {
        all.put("ended two minutes ago", () -> rs256(claims().expirationTime(at(-2)).build()));
        all.put("without an end", () -> rs256(claims().expirationTime(null).build()));
        all.put("made in the future", () -> rs256(claims().issueTime(at(2)).build()));
        all.put("made eleven minutes ago", () -> rs256(claims().issueTime(at(-11)).build()));
        all.put("made at no time", () -> rs256(claims().issueTime(null).build()));
        all.put("not yet", () -> rs256(claims().notBeforeTime(at(2)).build()));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(BentProvider.issuer())
                .subject("p-1")
                .audience(IdentityProviders.CLIENT)
                .issueTime(at(0))
                .expirationTime(at(5))
                .claim("nonce", nonce)
                .claim("email", EMAIL)
                .claim("email_verified", true);
    }

    private Date at(int minutes) {
        return Date.from(now.plus(Duration.ofMinutes(minutes)));
    }

    private String rs256(JWTClaimsSet claims) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bent-1").build(),
                claims,
                rsa(BentProvider.RSA));
    }

    private String by(JWSAlgorithm algorithm, String kid, RSAKey key) {
        return signed(
                new JWSHeader.Builder(algorithm).keyID(kid).build(), claims().build(), rsa(key));
    }

    private String hmac(String secret) {
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("bent-1").build(),
                    claims().build(),
                    new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String publicKey() {
        try {
            return Base64.getMimeEncoder()
                    .encodeToString(BentProvider.RSA.toRSAPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** The payload says somebody else, the signature is of before. */
    private static String changed(String token) {
        var parts = token.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = SoftKey.text(payload.replace("p-1", "p-2").getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + other + "." + parts[2];
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static JWSSigner rsa(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static JWSSigner ec() {
        try {
            return new ECDSASigner(BentProvider.EC);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey stranger() {
        try {
            return new RSAKeyGenerator(2048).keyID("stranger").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
