package org.cairnlearn.school.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
 * Finds out which other system asks, by its token, or by its id and secret where its standard has
 * no tokens. What does not hold is refused at once: nothing is answered as if nobody had come.
 */
final class IntegratorFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

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
        var token = shown(request, BEARER);
        var key = shown(request, BASIC).filter(_ -> takesKeys(request));
        var system = token.flatMap(tokens::find).or(() -> key.flatMap(this::known));
        if (system.isEmpty() && (token.isPresent() || key.isPresent())) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    token.isPresent()
                            ? BEARER + "error=\"invalid_token\""
                            : BASIC + "realm=\"cairn\"");
            Refusal.send(new Refusal.NotSignedIn(), request, response);
            return;
        }
        system.ifPresent(one -> tell(one, request, response));
        chain.doFilter(request, response);
    }

    private static Optional<String> shown(HttpServletRequest request, String how) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, how, 0, how.length()))
                .map(header -> header.substring(how.length()).strip());
    }

    /** Where the standard has id and secret in each request, and no token. */
    private static boolean takesKeys(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/xapi/");
    }

    private Optional<Integrator> known(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : tokens.find(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
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
