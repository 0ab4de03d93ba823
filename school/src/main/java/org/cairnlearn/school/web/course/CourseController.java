package org.cairnlearn.school.web.course;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.course.CourseRuns;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.standards.json.JsonValues;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Opens units, gives their files and their tokens. */
@RestController
class CourseController {
    private static final String FILES = "/packages/";

    private final CourseRuns runs;

    CourseController(CourseRuns runs) {
        this.runs = runs;
    }

    /** The window goes to the unit, and comes back when it is done. */
    @Allow(Audience.STUDENT)
    @PostMapping("/student/course/{unit}")
    ResponseEntity<Void> open(
            HttpServletRequest request, Visitor visitor, @PathVariable UUID unit) {
        var from =
                new CourseRuns.From(
                        base(request), "/student/choose", request.getLocale().toLanguageTag());
        return runs.launch(visitor.tenant(), visitor.person(), unit, from)
                .map(address ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create(address))
                                .<Void>build())
                .orElseThrow(NotThere::new);
    }

    private static String base(HttpServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort();
        return "%s://%s%s"
                .formatted(
                        request.getScheme(),
                        request.getServerName(),
                        port == usual ? "" : ":" + port);
    }

    /** cmi5, 8.2: once, by POST; that there is none is said with 200 as well. */
    @Allow(Audience.ANYONE)
    @PostMapping(FILES + "{key}")
    ResponseEntity<byte[]> fetch(@PathVariable String key) {
        return json(
                switch (runs.fetch(key)) {
                    case CourseRuns.Fetch.Done(var token) -> Map.of("auth-token", token);
                    case CourseRuns.Fetch.Used() ->
                            no("1", "The token was given before, or the session is over.");
                    case CourseRuns.Fetch.Unknown() -> no("2", "There is no such session.");
                });
    }

    private static Map<String, Object> no(String code, String why) {
        return Map.of("error-code", code, "error-text", why);
    }

    private static ResponseEntity<byte[]> json(Map<String, Object> value) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonValues.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** A file, of a kind that its name says; a part of it where a film is asked for so. */
    @Allow(Audience.ANYONE)
    @GetMapping(FILES + "{key}/**")
    ResponseEntity<Resource> file(HttpServletRequest request, @PathVariable String key) {
        var path = request.getRequestURI().substring(FILES.length() + key.length() + 1);
        var name = UriUtils.decode(path, StandardCharsets.UTF_8);
        var kind = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return runs.file(key, name)
                .map(content ->
                        ResponseEntity.ok()
                                .contentType(kind)
                                .<Resource>body(
                                        new ByteArrayResource(
                                                kind.equals(MediaType.TEXT_HTML)
                                                        ? World.page(content)
                                                        : content)))
                .orElseThrow(NotThere::new);
    }
}
