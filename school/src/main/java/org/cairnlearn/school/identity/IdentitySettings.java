package org.cairnlearn.school.identity;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which identity providers an operator trusts ({@code cairn.identity.oidc.NAME.…}), by short name.
 */
@ConfigurationProperties("cairn.identity")
record IdentitySettings(@DefaultValue Map<String, Oidc> oidc) {
    IdentitySettings {
        oidc = Map.copyOf(oidc);
    }

    /**
     * One identity provider.
     *
     * @param issuer its address: the iss of its tokens
     * @param client what it knows this installation as
     * @param secret proves that
     * @param name on the button
     * @param tenant whose people have accounts there; everybody's when absent
     * @param domain the only hosted domain (Google's hd) whose accounts count
     * @param secondFactor values of amr or acr that say that it asked for a second proof
     * @param emailsVerified it gives its accounts their addresses itself and says nothing of it
     * @param network where it is
     */
    record Oidc(
            URI issuer,
            String client,
            String secret,
            String name,
            @Nullable UUID tenant,
            @Nullable String domain,
            @DefaultValue("mfa") Set<String> secondFactor,
            @DefaultValue("false") boolean emailsVerified,
            @DefaultValue("internet") Reach network) {
        Oidc {
            secondFactor = Set.copyOf(secondFactor);
        }

        @Override
        public String toString() {
            return "Oidc[…]"; // never the secret
        }
    }
}
