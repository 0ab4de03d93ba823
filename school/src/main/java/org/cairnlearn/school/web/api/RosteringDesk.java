package org.cairnlearn.school.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Decide;
import org.cairnlearn.school.access.Decision;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.access.Resource;
import org.cairnlearn.school.exchange.RosterService;
import org.cairnlearn.school.exchange.RosterService.Reply;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Decides, asks the service in the system's own work, and puts its reply into an answer. */
@Component
class RosteringDesk {
    private final Work work;
    private final RosterService service;
    private final SchoolTime time;

    RosteringDesk(Work work, RosterService service, SchoolTime time) {
        this.work = work;
        this.service = service;
        this.time = time;
    }

    ResponseEntity<String> answer(
            HttpServletRequest request, Integrator system, List<String> path) {
        if (!isOpen(system, path)) {
            return no(StatusInfo.of(StatusInfo.Minor.FORBIDDEN.status()));
        }
        return switch (RestQuery.read(parameters(request))) {
            case RestQuery.Reading.Refused(var why) -> no(why);
            case RestQuery.Reading.Asked(var query) -> {
                var asked =
                        new RosterService.Request(
                                path, query, origin(request) + RosteringController.ADDRESS);
                yield answer(
                        request, query, work.read(system.actor(), () -> service.answer(asked)));
            }
        };
    }

    private boolean isOpen(Integrator system, List<String> path) {
        var action =
                path.getFirst().equals(RosterService.DEMOGRAPHICS)
                        ? Action.SEE_DEMOGRAPHICS
                        : path.size() < 3 ? Action.SEE_ROSTER : Action.SEE_ROSTER_LISTS;
        return Decide.decide(
                        system.standing(), action, new Resource.Common(system.tenant()), time.now())
                instanceof Decision.Allowed;
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    private static ResponseEntity<String> answer(
            HttpServletRequest request, RestQuery query, Reply reply) {
        return switch (reply) {
            case Reply.One(var name, var object) ->
                    ok().body(JsonValues.write(Map.of(name, object)));
            case Reply.Several(var name, var objects, var total) -> {
                var answer = ok().header("X-Total-Count", Long.toString(total));
                var links = links(request, query.span(), total);
                if (!links.isEmpty()) {
                    answer.header(HttpHeaders.LINK, String.join(", ", links));
                }
                yield answer.body(JsonValues.write(Map.of(name, objects)));
            }
            case Reply.No(var why) -> no(why);
        };
    }

    private static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    }

    private static ResponseEntity<String> no(StatusInfo why) {
        return ResponseEntity.status(why.minor().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(why.json());
    }

    /** To the other parts of a list (RFC 8288). */
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

    private static String origin(HttpServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort();
        return "%s://%s%s"
                .formatted(
                        request.getScheme(),
                        request.getServerName(),
                        port == usual ? "" : ":" + port);
    }
}
