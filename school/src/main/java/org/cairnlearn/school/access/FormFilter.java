package org.cairnlearn.school.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whatever would change something and does not come from our own page: by what the
 * browser says about where it comes from, if it says so, and always by the {@link FormToken}. A
 * file is looked into only for somebody who is signed in, or was until a moment ago.
 */
final class FormFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final FormTokens tokens;
    private final Unsent unsent;

    FormFilter(FormTokens tokens, Unsent unsent) {
        this.tokens = tokens;
        this.unsent = unsent;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isFromSystem(request)) {
            chain.doFilter(request, response);
        } else if (fromOurPage(request) && proved(request)) {
            Visitor.find(request).ifPresent(visitor -> unsent.sent(visitor, request));
            chain.doFilter(request, response);
        } else if (isOver(request) && unsent.keep(request)) {
            toSignIn(request, response);
        } else {
            Refusal.send(new Refusal.NotOurForm(), request, response);
        }
    }

    private static boolean isOver(HttpServletRequest request) {
        return fromOurPage(request) && Visitor.find(request).isEmpty() && !Wants.json(request);
    }

    /** Nothing was sent; what was typed is there after the next sign-in. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        var address = "/sign-in?next=" + Unsent.PAGE;
        if (Wants.fragment(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("HX-Redirect", address);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address);
        }
    }

    /** No browser adds a key or a secret by itself, as it does a cookie. */
    private static boolean isFromSystem(HttpServletRequest request) {
        return Integrator.find(request).isPresent()
                || request.getRequestURI().equals(Tokens.ADDRESS)
                || request.getRequestURI().startsWith(Headers.PACKAGES) // the key is in the address
                || request.getRequestURI().startsWith("/xapi/"); // where no cookie opens anything
    }

    private static boolean fromOurPage(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        return (origin == null || origin.equalsIgnoreCase(ourOrigin(request)))
                && (site == null || OURS.contains(site));
    }

    private static String ourOrigin(HttpServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort();
        return "%s://%s%s"
                .formatted(
                        request.getScheme(),
                        request.getServerName(),
                        port == usual ? "" : ":" + port);
    }

    private boolean proved(HttpServletRequest request) {
        if (isUpload(request) && Visitor.find(request).isEmpty()) {
            return false; // nobody's file is read
        }
        var header = request.getHeader(FormToken.HEADER);
        var token = header == null ? request.getParameter(FormToken.PARAMETER) : header;
        return token != null && tokens.proves(token, request);
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
