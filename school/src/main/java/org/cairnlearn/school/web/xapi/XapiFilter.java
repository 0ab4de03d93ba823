package org.cairnlearn.school.web.xapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the door for xAPI alone: turns a form that means another request into it, and says
 * in every answer, also one that says no, which edition it speaks.
 */
final class XapiFilter extends OncePerRequestFilter {
    private static final String TWICE = Xapi.ADDRESS + "//";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "HEAD");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Xapi.ADDRESS + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest sent, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        open(response);
        var request = sent.getRequestURI().startsWith(TWICE) ? new OneSlash(sent) : sent;
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var query = Query.of(request.getQueryString());
        var method = query.get("method");
        if (method == null
                || XapiVersion.find(header(request)).equals(Optional.of(XapiVersion.V2))) {
            go(request, response, chain);
            return;
        }
        var body = Query.body(request);
        var form = body.map(Query::of).orElse(java.util.Map.of());
        if (request.getMethod().equals("POST")
                && query.size() == 1
                && METHODS.contains(method)
                && isForm(form, method)
                && AlternateRequest.version(request, form)
                        .flatMap(XapiVersion::find)
                        .filter(one -> one == XapiVersion.V1)
                        .isPresent()) {
            go(new AlternateRequest(request, method, form), response, chain);
        } else {
            Xapi.refuse(
                    response,
                    "A form that means another request is a POST with a method, and has all else in its fields.");
        }
    }

    /** Pages of everywhere may ask: no cookie opens anything here, a key in a header does. */
    private static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, PUT, POST, DELETE, HEAD");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, If-Match, If-None-Match, " + XapiVersion.HEADER);
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, Last-Modified, X-Experience-API-Consistent-Through, " + XapiVersion.HEADER);
        response.setHeader("Access-Control-Max-Age", "3600");
    }

    private static boolean isForm(java.util.Map<String, String> form, String method) {
        return form.containsKey("content") || !(method.equals("PUT") || method.equals("POST"));
    }

    private static void go(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = XapiVersion.find(header(request)).map(XapiVersion::text);
        response.setHeader(XapiVersion.HEADER, asked.orElseGet(() -> otherwise(request)));
        chain.doFilter(request, response);
    }

    /** One that names no edition is from before there were such headers. */
    private static String otherwise(HttpServletRequest request) {
        return request.getHeader(XapiVersion.HEADER) == null
                ? XapiVersion.UNNAMED
                : XapiVersion.V2.text();
    }

    private static String header(HttpServletRequest request) {
        var header = request.getHeader(XapiVersion.HEADER);
        return header == null ? "" : header.strip();
    }

    /** From a program that puts a slash of its own behind the endpoint, which has one. */
    private static final class OneSlash extends HttpServletRequestWrapper {
        OneSlash(HttpServletRequest sent) {
            super(sent);
        }

        @Override
        public String getRequestURI() {
            return Xapi.ADDRESS + super.getRequestURI().substring(TWICE.length() - 1);
        }
    }
}
