package org.cairnlearn.school.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.platform.Outward;
import org.jspecify.annotations.Nullable;

/**
 * One identity provider's side of a visit: where the browser is sent, and what its code is redeemed
 * for. Signatures count by RS256 and ES256 only, with the keys that the provider publishes at its
 * registered address; what a token says about keys counts for nothing.
 */
final class OidcDoor {
    private static final Set<JWSAlgorithm> SIGNED_BY =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private static final String EMAIL = "email";
    private static final String VERIFIED = "email_verified";

    private final Provider.Client client;
    private final Metadata metadata;
    private final Outward outward;
    private final DefaultJWTProcessor<SecurityContext> signatures;

    private OidcDoor(Provider.Client client, Metadata metadata, Outward outward) {
        this.client = client;
        this.metadata = metadata;
        this.outward = outward;
        this.signatures = signatures();
    }

    /**
     * Asks the provider for what it publishes.
     *
     * @throws IOException when it cannot be reached
     */
    static OidcDoor open(Provider.Client client, Outward outward) throws IOException {
        return new OidcDoor(client, Metadata.ask(client, outward), outward);
    }

    private DefaultJWTProcessor<SecurityContext> signatures() {
        try {
            var keys =
                    JWKSourceBuilder.<SecurityContext>create(
                                    metadata.keys().toURL(), this::document)
                            .build();
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED_BY, keys));
            processor.setJWTClaimsSetVerifier((_, _) -> {}); // IdToken looks at all of them
            return processor;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The keys' address is none", e);
        }
    }

    private Resource document(URL address) throws IOException {
        try {
            var answer = outward.get(address.toURI(), client.reach());
            if (answer.status() != 200) {
                throw new IOException("The identity provider's keys answered " + answer.status());
            }
            return new Resource(answer.body(), "application/json");
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Where the browser goes. */
    URI ask(Attempt.Secrets secrets, URI back) {
        var query =
                form(
                        Map.of(
                                "response_type", "code",
                                "client_id", client.id(),
                                "redirect_uri", back.toString(),
                                "scope", "openid email",
                                "state", secrets.state(),
                                "nonce", secrets.nonce(),
                                "code_challenge", secrets.challenge(),
                                "code_challenge_method", "S256"));
        var address = metadata.authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    /**
     * What a code is worth; nothing when the provider refuses it or its token is not signed by it.
     *
     * @throws IOException when the provider cannot be reached
     */
    Optional<JWTClaimsSet> redeem(String code, Attempt.Secrets secrets, URI back)
            throws IOException {
        var answer =
                outward.post(
                        metadata.token(),
                        client.reach(),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                back.toString(),
                                "code_verifier",
                                secrets.verifier()),
                        "Basic " + proof());
        if (answer.status() >= 500) {
            throw new IOException("The identity provider answered " + answer.status());
        }
        return answer.status() == 200 ? signed(answer.body()) : Optional.empty();
    }

    private Optional<JWTClaimsSet> signed(String body) throws IOException {
        try {
            var answer = JSONObjectUtils.parse(body);
            var token = JSONObjectUtils.getString(answer, "id_token");
            return token == null
                    ? Optional.empty()
                    : Optional.of(
                            withAddress(
                                    signatures.process(token, null),
                                    JSONObjectUtils.getString(answer, "access_token")));
        } catch (ParseException | BadJOSEException | RateLimitReachedException e) {
            return Optional.empty(); // keys are asked for anew twice a minute at most
        } catch (JOSEException e) {
            throw new IOException("The identity provider's keys cannot be had", e);
        }
    }

    /**
     * Where a token has no address, the provider is asked for it apart, as Core 1.0 section 5.4 has
     * it; what it says of anybody else does not count (section 5.3.2).
     */
    private JWTClaimsSet withAddress(JWTClaimsSet claims, @Nullable String access)
            throws IOException, ParseException {
        var place = metadata.userInfo();
        if (claims.getClaim(EMAIL) != null || place == null || access == null) {
            return claims;
        }
        var answer = outward.get(place, client.reach(), "Bearer " + access);
        if (answer.status() != 200) {
            return claims;
        }
        var more = JSONObjectUtils.parse(answer.body());
        if (claims.getSubject() == null || !claims.getSubject().equals(more.get("sub"))) {
            return claims;
        }
        return new JWTClaimsSet.Builder(claims)
                .claim(EMAIL, more.get(EMAIL))
                .claim(VERIFIED, more.get(VERIFIED))
                .build();
    }

    /** Both halves as in a form first (RFC 6749 section 2.3.1). */
    private String proof() {
        var pair = encoded(client.id()) + ":" + encoded(client.secret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return String.join(
                "&",
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .sorted()
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
