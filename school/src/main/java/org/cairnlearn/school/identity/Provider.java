package org.cairnlearn.school.identity;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.platform.Reach;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that an operator trusts.
 *
 * @param id the short name in the settings and in addresses
 * @param name on the button
 * @param tenant whose people have accounts there; null: every tenant's
 */
record Provider(String id, String name, Client client, Trust trust, @Nullable TenantId tenant) {

    /**
     * How it knows us.
     *
     * @param issuer the iss of its tokens, and where its metadata is
     */
    record Client(URI issuer, String id, String secret, Reach reach) {
        @Override
        public String toString() {
            return "Client[%s]".formatted(issuer); // never the secret
        }
    }

    /**
     * What of its word counts.
     *
     * @param twice values of amr or acr that say that it asked for a second proof
     * @param emails its addresses are its own, so that it need not call them verified
     * @param domain the only hosted domain that counts
     */
    record Trust(Set<String> twice, boolean emails, Optional<String> domain) {}

    static Provider of(String id, IdentitySettings.Oidc set) {
        var local = set.issuer().getScheme().equals("http");
        var tenant = set.tenant();
        return new Provider(
                id,
                set.name(),
                new Client(
                        set.issuer(),
                        set.client(),
                        set.secret(),
                        local ? Reach.THIS_MACHINE : set.network()),
                new Trust(
                        set.secondFactor(),
                        set.emailsVerified(),
                        Optional.ofNullable(set.domain())),
                tenant == null ? null : new TenantId(tenant));
    }

    boolean serves(TenantId one) {
        return tenant == null || tenant.equals(one);
    }
}
