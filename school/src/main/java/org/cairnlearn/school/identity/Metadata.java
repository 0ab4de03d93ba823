package org.cairnlearn.school.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.Map;
import org.cairnlearn.school.platform.Outward;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider publishes about itself (OpenID Connect Discovery 1.0 section 3).
 *
 * @param authorization where a browser is sent
 * @param token where a code is redeemed
 * @param keys its public keys
 * @param userInfo where it says more of whoever signed in; null where it says all in its tokens
 */
record Metadata(URI authorization, URI token, URI keys, @Nullable URI userInfo) {
    private static final String PATH = "/.well-known/openid-configuration";

    /**
     * Asks for it, at the registered issuer and nowhere else.
     *
     * @throws IOException when there is no answer, or one that is not the issuer's
     */
    static Metadata ask(Provider.Client client, Outward outward) throws IOException {
        var issuer = client.issuer().toString();
        var address = URI.create(issuer.replaceFirst("/$", "") + PATH);
        var answer = outward.get(address, client.reach());
        if (answer.status() != 200) {
            throw new IOException("The identity provider's metadata answered " + answer.status());
        }
        try {
            return read(JSONObjectUtils.parse(answer.body()), issuer);
        } catch (ParseException e) {
            throw new IOException("The identity provider's metadata cannot be read", e);
        }
    }

    private static Metadata read(Map<String, Object> all, String issuer)
            throws ParseException, IOException {
        if (!issuer.equals(JSONObjectUtils.getString(all, "issuer"))) {
            throw new IOException("The identity provider's metadata names another issuer");
        }
        return new Metadata(
                address(all, "authorization_endpoint"),
                address(all, "token_endpoint"),
                address(all, "jwks_uri"),
                all.containsKey("userinfo_endpoint") ? address(all, "userinfo_endpoint") : null);
    }

    private static URI address(Map<String, Object> all, String name)
            throws ParseException, IOException {
        try {
            var text = JSONObjectUtils.getString(all, name);
            if (text == null) {
                throw new IOException("The identity provider's metadata lacks " + name);
            }
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IOException("The identity provider's metadata has no address as " + name, e);
        }
    }
}
