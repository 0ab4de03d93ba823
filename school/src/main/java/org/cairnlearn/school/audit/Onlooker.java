package org.cairnlearn.school.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who looks.
 *
 * @param account empty on a device that nobody signed in to; of another system its id
 * @param person empty as above
 * @param role as what the person came: a role of the roster, or another word in capitals
 */
public record Onlooker(
        TenantId tenant, @Nullable UUID account, @Nullable PersonId person, String role) {

    private static final String SYSTEM = "INTEGRATOR";

    /** Whoever is signed in on a request. */
    static Onlooker of(Visitor visitor) {
        return new Onlooker(
                visitor.tenant(), visitor.account(), visitor.person(), visitor.role().name());
    }

    /** Another system; what stands for its account is the system itself. */
    static Onlooker of(Integrator system) {
        return new Onlooker(system.tenant(), system.client(), null, SYSTEM);
    }

    /** Whether it is another system, whose answers hold all that was read for them. */
    boolean isSystem() {
        return role.equals(SYSTEM);
    }

    /** A device that nobody is signed in to, and that may show names all the same. */
    public static Onlooker ofDevice(TenantId tenant) {
        return new Onlooker(tenant, null, null, "SHARED_DEVICE");
    }

    /** Whoever may type commands where the school lies. */
    static Onlooker ofCommand(TenantId tenant) {
        return new Onlooker(tenant, null, null, "OPERATOR");
    }

    /**
     * Says who looks at the answer to a request on which nobody is signed in; without it such an
     * answer may show no student.
     */
    public void answersFor(HttpServletRequest request) {
        request.setAttribute(Onlooker.class.getName(), this);
    }

    static Optional<Onlooker> find(HttpServletRequest request) {
        return request.getAttribute(Onlooker.class.getName()) instanceof Onlooker onlooker
                ? Optional.of(onlooker)
                : Integrator.find(request)
                        .map(Onlooker::of)
                        .or(() -> Visitor.find(request).map(Onlooker::of));
    }

    Actor actor() {
        return person == null
                ? new Actor.Nobody(tenant)
                : new Actor.Somebody(tenant, person.value());
    }
}
