package org.cairnlearn.standards.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as the standard writes them: ISO 8601, with a zone or in UTC. */
public final class Moments {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<day>\\d{4}-?\\d\\d-?\\d\\d)[T ](?<hour>\\d\\d):?(?<minute>\\d\\d)(:?(?<second>\\d\\d)(?<part>[.,]\\d{1,9}\\d*)?)?"
                            + "(?<zone>Z|[+-]\\d\\d(:?\\d\\d)?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NOWHERE = Pattern.compile("-00(:?00)?");
    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .appendPattern("HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 3, 6, true)
                    .appendLiteral('Z')
                    .toFormatter()
                    .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** The moment that a text names; one without a zone is in UTC. */
    public static Optional<Instant> read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var zone = parts.group("zone");
        if (zone != null && NOWHERE.matcher(zone).matches()) {
            return Optional.empty();
        }
        try {
            var local =
                    LocalDateTime.parse(
                            "%s-%s-%sT%s:%s:%s"
                                    .formatted(
                                            digits(parts.group("day")).substring(0, 4),
                                            digits(parts.group("day")).substring(4, 6),
                                            digits(parts.group("day")).substring(6, 8),
                                            parts.group("hour"),
                                            parts.group("minute"),
                                            parts.group("second") == null
                                                    ? "00"
                                                    : parts.group("second")));
            return Optional.of(local.toInstant(offset(zone)).plusNanos(nanos(parts.group("part"))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static String digits(String text) {
        return text.replace("-", "");
    }

    private static ZoneOffset offset(@org.jspecify.annotations.Nullable String zone) {
        return zone == null || zone.equalsIgnoreCase("Z")
                ? ZoneOffset.UTC
                : ZoneOffset.of(zone.length() == 3 ? zone + ":00" : zone);
    }

    private static long nanos(@org.jspecify.annotations.Nullable String part) {
        return part == null ? 0 : Long.parseLong((part.substring(1) + "000000000").substring(0, 9));
    }

    /** A moment as answers write it. */
    public static String write(Instant moment) {
        return MICROS.format(moment);
    }
}
