package org.cairnlearn.school.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets https in, and plain http that stays on this machine. The host that was asked for counts too:
 * behind a proxy on the same machine every request comes from here, and a page of another site
 * whose name leads here asks for that name.
 */
final class TransportFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()
                || (NetworkAddress.isLoopback(request.getRemoteAddr())
                        && NetworkAddress.isLoopbackHost(request.getServerName()))) {
            chain.doFilter(request, response);
        } else {
            Refusal.send(new Refusal.PlainHttp(), request, response);
        }
    }
}
