package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.springframework.security.core.Authentication;

/**
 * Whoever is signed in on this request. A handler method takes it as an argument: {@code Visitor}
 * where its policy lets nobody else in, {@code Optional<Visitor>} where it does.
 *
 * @param session what this visit is like
 */
public record Visitor(TenantId tenant, UUID account, PersonId person, Role role, Session session) {

    /**
     * One visit.
     *
     * @param csrfToken what its forms carry; {@link FormToken} puts it into a page
     * @param shared on a device that others use after this visitor
     */
    public record Session(String csrfToken, boolean shared) {
        @Override
        public String toString() {
            return "Session[…]"; // never the token
        }
    }

    /** What this session's forms carry. */
    public String csrfToken() {
        return session.csrfToken();
    }

    /** Who is signed in on this request, if anybody; also right while an error page is drawn. */
    public static Optional<Visitor> find(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /** On whose behalf this request's work is done. */
    public Actor.Somebody actor() {
        return new Actor.Somebody(tenant, person.value());
    }

    @Override
    public String toString() {
        return "Visitor[%s, %s]".formatted(account, role); // never the token
    }
}
