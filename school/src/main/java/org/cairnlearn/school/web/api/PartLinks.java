package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairnlearn.standards.oneroster.rest.RestQuery;

/** Where the other parts of a list are (RFC 8288), and where this server is. */
final class PartLinks {
    private PartLinks() {}

    /** The value of the header; empty when there are none. */
    static String of(HttpServletRequest request, RestQuery.Span span, long total) {
        return String.join(", ", links(request, span, total));
    }

    private static List<String> links(HttpServletRequest request, RestQuery.Span span, long total) {
        var links = new ArrayList<String>();
        if (span.limit() == 0) {
            return links;
        }
        var last = total == 0 ? 0 : (total - 1) / span.limit() * span.limit();
        if (span.offset() + (long) span.limit() < total) {
            links.add(link(request, span, span.offset() + (long) span.limit(), "next"));
        }
        if (span.offset() > 0) {
            links.add(
                    link(
                            request,
                            span,
                            Math.max(0, Math.min(span.offset() - span.limit(), last)),
                            "prev"));
        }
        links.add(link(request, span, 0, "first"));
        links.add(link(request, span, last, "last"));
        return links;
    }

    private static String link(
            HttpServletRequest request, RestQuery.Span span, long offset, String relation) {
        var parameters = new TreeMap<>(parameters(request));
        parameters.put("limit", Integer.toString(span.limit()));
        parameters.put("offset", Long.toString(offset));
        var query = new ArrayList<String>();
        parameters.forEach((name, value) -> query.add(encoded(name) + "=" + encoded(value)));
        return "<%s%s?%s>; rel=\"%s\""
                .formatted(
                        origin(request),
                        request.getRequestURI(),
                        String.join("&", query),
                        relation);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The parameters of a request, each once. */
    static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    /** Where this server is asked. */
    static String origin(HttpServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort();
        return "%s://%s%s"
                .formatted(
                        request.getScheme(),
                        request.getServerName(),
                        port == usual ? "" : ":" + port);
    }
}
