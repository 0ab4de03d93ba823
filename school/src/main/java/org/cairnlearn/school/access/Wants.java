package org.cairnlearn.school.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form somebody wants the answer. */
public final class Wants {
    private Wants() {}

    /** A part of a page, to be swapped into one (htmx). */
    public static boolean fragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** JSON is named, and no page is wanted at least as much. */
    public static boolean json(HttpServletRequest request) {
        var accepted = accepted(request);
        var json =
                accepted.stream()
                        .filter(Wants::isJson)
                        .mapToDouble(MediaType::getQualityValue)
                        .max();
        var page =
                accepted.stream()
                        .filter(type ->
                                type.isCompatibleWith(MediaType.TEXT_HTML) && type.isConcrete())
                        .mapToDouble(MediaType::getQualityValue)
                        .max();
        return json.isPresent() && json.getAsDouble() > page.orElse(0);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(
                    Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException e) {
            return List.of(); // a page says what went wrong to whoever looks
        }
    }
}
