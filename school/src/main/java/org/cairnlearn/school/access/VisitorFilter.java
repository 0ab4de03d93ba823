package org.cairnlearn.school.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is signed in, and tells Spring Security for this request and its error page. */
final class VisitorFilter extends OncePerRequestFilter {
    private final SessionCookies cookies;
    private final Sessions sessions;
    private final SecurityContextRepository requests;

    VisitorFilter(SessionCookies cookies, Sessions sessions, SecurityContextRepository requests) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookies.find(request)
                .flatMap(sessions::find)
                .ifPresent(visitor -> tell(visitor, requests, request, response));
        chain.doFilter(request, response);
    }

    /** Tells who has come on this request. */
    static void tell(
            Visitor visitor,
            SecurityContextRepository requests,
            HttpServletRequest request,
            HttpServletResponse response) {
        var role = new SimpleGrantedAuthority("ROLE_" + visitor.role());
        var context =
                new SecurityContextImpl(
                        new PreAuthenticatedAuthenticationToken(visitor, "", List.of(role)));
        SecurityContextHolder.setContext(context);
        requests.saveContext(context, request, response);
    }
}
