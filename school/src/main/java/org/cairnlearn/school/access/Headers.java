package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What every answer tells the browser: nothing from elsewhere, no script or style inside a page, in
 * no frame, kept nowhere. Only an answer that says itself how long it may be kept (a style sheet, a
 * font) is kept.
 */
final class Headers implements HeaderWriter {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Permissions-Policy",
                            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=(), browsing-topics=()",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin");

    /** Below it are the files of packaged courses, which nobody here wrote. */
    static final String PACKAGES = "/packages/";

    /**
     * They run in a world of their own: an origin that is nobody's, so no cookie of ours goes with
     * what they ask and no answer of ours can be read; and they reach this server alone.
     */
    private static final Map<String, String> FOREIGN =
            Map.of(
                    "Content-Security-Policy",
                            "sandbox allow-scripts allow-forms allow-modals allow-downloads; default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; base-uri 'none'; form-action 'none'; object-src 'none'",
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "no-referrer",
                    "Permissions-Policy",
                            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=(), browsing-topics=()",
                    "Cross-Origin-Resource-Policy", "cross-origin",
                    "Access-Control-Allow-Origin", "*",
                    "Access-Control-Allow-Headers", "Content-Type");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var address = request.getRequestURI(); // null where it cannot be read
        var foreign = address != null && address.startsWith(PACKAGES);
        (foreign ? FOREIGN : ALWAYS).forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
