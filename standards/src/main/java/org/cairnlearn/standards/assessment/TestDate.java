package org.cairnlearn.standards.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as vendors write them: 2026-05-14, with or without a time, or 5/14/2026. */
final class TestDate {
    private static final DateTimeFormatter AMERICAN =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private TestDate() {}

    static Optional<LocalDate> parse(String text) {
        var day = text.split("[T ]")[0];
        try {
            return Optional.of(
                    day.contains("/") ? LocalDate.parse(day, AMERICAN) : LocalDate.parse(day));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
