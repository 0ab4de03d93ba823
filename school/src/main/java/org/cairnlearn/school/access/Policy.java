package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds every route to the {@link Allow} it carries; files of this program's own jar are open. */
final class Policy implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        var allowed =
                handler instanceof HandlerMethod method ? find(method) : Optional.<Allow>empty();
        var audiences = allowed.map(allow -> List.of(allow.value())).orElse(List.of());
        var visitor = Visitor.find(request);
        var system = Integrator.find(request);
        if (audiences.stream().anyMatch(audience -> audience.includes(system, visitor))) {
            return true;
        }
        turnAway(
                audiences,
                visitor.isPresent() || system.isPresent(),
                new Answer(request, response));
        return false;
    }

    /** The policy of a route, if it has one. */
    static Optional<Allow> find(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Allow.class))
                .or(() ->
                        Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(
                                        method.getBeanType(), Allow.class)));
    }

    private record Answer(HttpServletRequest request, HttpServletResponse response) {
        void refuse(Refusal refusal) throws IOException {
            Refusal.send(refusal, request, response);
        }
    }

    private static void turnAway(List<Audience> audiences, boolean known, Answer answer)
            throws IOException {
        if (audiences.isEmpty()) {
            answer.refuse(new Refusal.ForNobody());
        } else if (known) {
            answer.refuse(new Refusal.ForOthers(audiences));
        } else if (audiences.contains(Audience.INTEGRATOR)) {
            answer.response().setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answer.refuse(new Refusal.NotSignedIn());
        } else if (asksForPage(answer.request())) {
            answer.response().setStatus(HttpServletResponse.SC_FOUND);
            answer.response().setHeader(HttpHeaders.LOCATION, signIn(answer.request()));
        } else {
            answer.refuse(new Refusal.NotSignedIn());
        }
    }

    private static boolean asksForPage(HttpServletRequest request) {
        return (HttpMethod.GET.matches(request.getMethod())
                        || HttpMethod.HEAD.matches(request.getMethod()))
                && !Wants.fragment(request)
                && !Wants.json(request);
    }

    private static String signIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/sign-in?next="
                + URLEncoder.encode(ReturnPath.of(asked).value(), StandardCharsets.UTF_8);
    }
}
