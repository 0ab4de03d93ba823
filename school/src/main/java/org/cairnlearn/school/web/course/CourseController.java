package org.cairnlearn.school.web.course;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.course.CourseRuns;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.standards.json.JsonValues;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("html", "text/html;charset=UTF-8"),
                    Map.entry("htm", "text/html;charset=UTF-8"),
                    Map.entry("js", "text/javascript;charset=UTF-8"),
                    Map.entry("mjs", "text/javascript;charset=UTF-8"),
                    Map.entry("css", "text/css;charset=UTF-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("txt", "text/plain;charset=UTF-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("pdf", "application/pdf"));

    private final CourseRuns runs;

    CourseController(CourseRuns runs) {
        this.runs = runs;
    }

    /** The window goes to the unit, and comes back when it is done. */
    @Allow(Audience.STUDENT)
    @PostMapping("/student/course/{unit}")
    ResponseEntity<Void> open(HttpServletRequest request, Visitor visitor, @PathVariable UUID unit) {
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

    /** cmi5, 8.2: once, by POST. */
    @Allow(Audience.ANYONE)
    @PostMapping(FILES + "{key}")
    ResponseEntity<byte[]> fetch(@PathVariable String key) {
        var fetched = runs.fetch(key);
        return switch (fetched.came()) {
            case DONE -> json(HttpStatus.OK, Map.of("auth-token", fetched.token()));
            case USED ->
                    no(HttpStatus.FORBIDDEN, "1", "The token was given before, or the session is over.");
            case UNKNOWN -> no(HttpStatus.FORBIDDEN, "2", "There is no such session.");
        };
    }

    private static ResponseEntity<byte[]> no(HttpStatus status, String code, String why) {
        return json(status, Map.of("error-code", code, "error-text", why));
    }

    private static ResponseEntity<byte[]> json(HttpStatus status, Map<String, Object> value) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonValues.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** A file, of a kind that its name says. */
    @Allow(Audience.ANYONE)
    @GetMapping(FILES + "{key}/**")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable String key) {
        var path = request.getRequestURI().substring(FILES.length() + key.length() + 1);
        var name = UriUtils.decode(path, StandardCharsets.UTF_8);
        var kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return runs.file(key, name)
                .map(content ->
                        ResponseEntity.ok()
                                .header(
                                        "Content-Type",
                                        KINDS.getOrDefault(kind, "application/octet-stream"))
                                .body(content))
                .orElseThrow(NotThere::new);
    }
}
