package org.cairnlearn.school.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out which other system asks, by its token. A token that does not hold is refused at once:
 * nothing is answered as if nobody had come.
 */
final class IntegratorFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final SecurityContextRepository requests;

    IntegratorFilter(Tokens tokens, SecurityContextRepository requests) {
        this.tokens = tokens;
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = shown(request);
        var system = shown.flatMap(tokens::find);
        if (shown.isPresent() && system.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER + "error=\"invalid_token\"");
            Refusal.send(new Refusal.NotSignedIn(), request, response);
            return;
        }
        system.ifPresent(one -> tell(one, request, response));
        chain.doFilter(request, response);
    }

    private static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private void tell(Integrator system, HttpServletRequest request, HttpServletResponse response) {
        var role = new SimpleGrantedAuthority("ROLE_INTEGRATOR");
        var context =
                new SecurityContextImpl(
                        new PreAuthenticatedAuthenticationToken(system, "", List.of(role)));
        SecurityContextHolder.setContext(context);
        requests.saveContext(context, request, response);
    }
}
