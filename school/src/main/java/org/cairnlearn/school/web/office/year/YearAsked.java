package org.cairnlearn.school.web.office.year;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the address or a form says, as text. */
record YearAsked(HttpServletRequest request) {
    /** What can be looked at. */
    enum Part {
        DAYS,
        BELLS,
        ROOMS,
        STAFF,
        ABSENCES;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By its word, or by that of a form on it. */
        static Part of(String text) {
            return Arrays.stream(values())
                    .filter(part -> part.text().equals(text))
                    .findFirst()
                    .orElse(text.equals(YearForms.CLOSED) ? ROOMS : DAYS);
        }
    }

    Part part() {
        var path = request.getRequestURI();
        var form = path.startsWith(YearAddress.PAGE + "/") ? path.split("/")[3] : text("part");
        return Part.of(form);
    }

    String text(String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    List<String> texts(String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).map(String::strip).toList();
    }

    /** The words of a text with separators between them. */
    List<String> words(String name) {
        return Stream.of(text(name).split("[;\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
