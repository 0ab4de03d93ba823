package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Another system that came in with a token. A handler method takes it as an argument where its
 * policy lets nobody else in.
 *
 * @param scopes what the token is for
 * @param errand the one errand that the token was lent for; null for all that the system may
 */
public record Integrator(
        TenantId tenant,
        UUID client,
        ApiClient.Use use,
        Set<Standing.Scope> scopes,
        @Nullable UUID errand) {
    public Integrator {
        scopes = Set.copyOf(scopes);
    }

    /** The system that came in on this request, if one did. */
    public static Optional<Integrator> find(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication came
                        && came.getPrincipal() instanceof Integrator system
                ? Optional.of(system)
                : Optional.empty();
    }

    /** On whose behalf this request's work is done. */
    public Actor.Client actor() {
        return new Actor.Client(tenant, client);
    }

    /** How it stands to the data of the tenant. */
    public Standing.Integrator standing() {
        return new Standing.Integrator(tenant, scopes);
    }
}
