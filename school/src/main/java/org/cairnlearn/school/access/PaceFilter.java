package org.cairnlearn.school.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one visitor, or everybody unknown at one address, from taking the server for themselves. A
 * system with a key is told in each answer how much it may still ask, in the fields of the IETF's
 * draft "RateLimit header fields for HTTP" (httpapi-ratelimit-headers).
 */
final class PaceFilter extends OncePerRequestFilter {
    /** What another system with a key may ask in a minute: it sends in what a whole school does. */
    private static final int SYSTEM_PER_MINUTE = 60_000;

    private final Pace visitors;
    private final Pace addresses;
    private final Pace systems;

    PaceFilter(AccessSettings settings, LongSupplier nanos) {
        this.visitors = new Pace(settings.visitorPerMinute(), nanos);
        this.addresses = new Pace(settings.addressPerMinute(), nanos);
        this.systems = new Pace(SYSTEM_PER_MINUTE, nanos);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = wait(request);
        Integrator.find(request).ifPresent(system -> tell(system, response));
        if (wait.isPresent()) {
            Refusal.send(new Refusal.TooFast(wait.get()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> wait(HttpServletRequest request) {
        return Integrator.find(request)
                .map(system -> systems.take(name(system)))
                .or(() ->
                        Visitor.find(request)
                                .map(visitor ->
                                        visitors.take(visitor.tenant() + "/" + visitor.account())))
                .orElseGet(() -> addresses.take(NetworkAddress.group(request.getRemoteAddr())));
    }

    private static String name(Integrator system) {
        return system.tenant() + "/" + system.client();
    }

    private void tell(Integrator system, HttpServletResponse response) {
        var left = systems.left(name(system));
        response.setHeader("RateLimit-Policy", "\"minute\";q=%d;w=60".formatted(SYSTEM_PER_MINUTE));
        response.setHeader(
                "RateLimit",
                "\"minute\";r=%d;t=%d"
                        .formatted(
                                left.requests(),
                                left.untilFull().plusNanos(999_999_999).toSeconds()));
    }
}
