package org.cairnlearn.standards.oneroster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as they are found in rosters. The standard asks for ISO 8601 ({@code 2026-08-15}); a moment
 * is taken for the day it names. Anything that a person could read in two ways is not guessed.
 */
final class RosterDates {
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})-(\\d{2})-(\\d{2})"
                            + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})"
                            + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern SLASHES = Pattern.compile("\\d{1,4}([/.-])\\d{1,2}\\1\\d{2,4}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    /** A day, or why the text is none. */
    sealed interface Reading {
        record Day(LocalDate date) implements Reading {}

        record NoDay(String message, String fix) implements Reading {}
    }

    private final Map<String, Reading> known = new HashMap<>();

    /** Equal texts give the same object, since a roster has few different dates. */
    Reading read(String text) {
        Reading reading = known.get(text);
        if (reading == null) {
            reading = parse(text);
            known.put(text, reading);
        }
        return reading;
    }

    /** A moment in ISO 8601; a day alone is its first moment, and without a zone it is UTC. */
    static Optional<Instant> moment(String text) {
        var iso = MOMENT.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        String time = iso.group(2) == null ? "00:00" : iso.group(2).replace(',', '.');
        String zone = iso.group(3) == null ? "Z" : iso.group(3);
        if (zone.length() == "+0000".length()) {
            zone = zone.substring(0, 3) + ":" + zone.substring(3);
        }
        try {
            return Optional.of(OffsetDateTime.parse(iso.group(1) + "T" + time + zone).toInstant());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    private static Reading parse(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            try {
                return new Reading.Day(
                        LocalDate.of(
                                Integer.parseInt(iso.group(1)),
                                Integer.parseInt(iso.group(2)),
                                Integer.parseInt(iso.group(3))));
            } catch (DateTimeException noSuchDay) {
                return new Reading.NoDay(
                        "There is no such day in the calendar.",
                        "Correct the month or the day; dates are written year-month-day, such as"
                                + " 2026-08-15.");
            }
        }
        if (SLASHES.matcher(text).matches()) {
            return new Reading.NoDay(
                    "The date is written with day and month in an order that can only be guessed.",
                    "Write it yyyy-mm-dd, such as 2026-08-15; in a spreadsheet, format the column"
                            + " as yyyy-mm-dd before saving it as CSV.");
        }
        if (SERIAL.matcher(text).matches()) {
            return new Reading.NoDay(
                    "This is a spreadsheet's running number of a day, not a date.",
                    "In the spreadsheet, format the column as yyyy-mm-dd, such as 2026-08-15,"
                            + " before saving it as CSV.");
        }
        return new Reading.NoDay(
                "This is not a date.", "Write dates as yyyy-mm-dd, such as 2026-08-15.");
    }
}
