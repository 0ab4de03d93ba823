package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Decide;
import org.cairnlearn.school.access.Decision;
import org.cairnlearn.school.access.Integrator;
import org.cairnlearn.school.access.Resource;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.xapi.Finding;
import org.cairnlearn.standards.xapi.XapiVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What all resources have in common: where they are, and how they say no. */
final class Xapi {
    static final String ADDRESS = "/xapi";

    private Xapi() {}

    /** The edition that a request speaks; who names none was refused before. */
    static XapiVersion version(HttpServletRequest request) {
        var header = request.getHeader(XapiVersion.HEADER);
        return XapiVersion.find(header == null ? "" : header.strip()).orElse(XapiVersion.V2);
    }

    static boolean may(Integrator system, Action action, java.time.Instant now) {
        return Decide.decide(system.standing(), action, new Resource.Common(system.tenant()), now)
                instanceof Decision.Allowed;
    }

    static ResponseEntity<byte[]> json(Object value) {
        return ok(JsonValues.write(value));
    }

    static ResponseEntity<byte[]> ok(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> nothing(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    static ResponseEntity<byte[]> no(HttpStatus status, String why) {
        return no(status, List.of(new Finding("", why)));
    }

    static ResponseEntity<byte[]> badRequest(String why) {
        return no(HttpStatus.BAD_REQUEST, why);
    }

    static ResponseEntity<byte[]> notForYou() {
        return no(HttpStatus.FORBIDDEN, "This system was not given the scope for it.");
    }

    /** A problem (RFC 9457), with everything that was found wrong and where. */
    static ResponseEntity<byte[]> no(HttpStatus status, List<Finding> findings) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, findings).getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(HttpStatus status, List<Finding> findings) {
        return JsonValues.write(
                Map.of(
                        "type", "about:blank",
                        "title", status.getReasonPhrase(),
                        "status", BigDecimal.valueOf(status.value()),
                        "detail", findings.getFirst().text(),
                        "errors",
                                findings.stream()
                                        .map(one -> Map.of("path", one.path(), "text", one.text()))
                                        .toList()));
    }

    /** Says no before any resource is asked. */
    static void refuse(HttpServletResponse response, String why) throws IOException {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(
                        problem(HttpStatus.BAD_REQUEST, List.of(new Finding("", why)))
                                .getBytes(StandardCharsets.UTF_8));
    }
}
