package org.cairnlearn.school.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a calendar program read at its secret address, and nowhere else. What is not such an
 * address, or one no more, is not there for anybody, whoever else may be signed in.
 */
final class CalendarFilter extends OncePerRequestFilter {
    private final CalendarKeys keys;
    private final SecurityContextRepository requests;

    CalendarFilter(CalendarKeys keys, SecurityContextRepository requests) {
        this.keys = keys;
        this.requests = requests;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(CalendarKeys.ADDRESS)
                || !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var owner = keys.find(request.getRequestURI());
        if (owner.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        VisitorFilter.tell(owner.get(), requests, request, response);
        chain.doFilter(request, response);
    }
}
