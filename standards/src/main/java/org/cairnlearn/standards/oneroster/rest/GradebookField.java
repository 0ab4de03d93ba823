package org.cairnlearn.standards.oneroster.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A field of an object of the gradebook service, and what may stand in it. */
record GradebookField(String name, Type type, boolean required) {
    private static final int LONGEST_TITLE = 500;
    private static final int DATE_LETTERS = "2026-11-23".length();
    private static final Pattern ZONED = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");
    private static final Set<String> SCORE_STATUS =
            Set.of("exempt", "fully graded", "not submitted", "partially graded", "submitted");

    /** What stands in it. */
    enum Type {
        TITLE("a text of 1 to 500 letters"),
        TEXT("a text"),
        NUMBER("a number"),
        DAY("a date or a moment of ISO 8601, such as 2026-11-23 or 2026-11-23T08:00:00.000Z"),
        FLAG("true or false"),
        REFERENCE("an object with the sourcedId of another one"),
        SCORE_STATUS("exempt, fully graded, not submitted, partially graded or submitted"),
        ANYTHING("anything");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** What it must be, for people. */
        String words() {
            return words;
        }

        GradebookField required(String name) {
            return new GradebookField(name, this, true);
        }

        GradebookField optional(String name) {
            return new GradebookField(name, this, false);
        }
    }

    /** The value as it is kept; nothing when it cannot be one of this field. */
    Optional<Object> read(Object value) {
        return switch (type) {
            case TITLE ->
                    text(value)
                            .map(Object::toString)
                            .filter(one -> !one.isBlank() && one.length() <= LONGEST_TITLE)
                            .map(Object.class::cast);
            case TEXT -> text(value);
            case NUMBER -> number(value);
            case DAY -> text(value).filter(one -> day(one.toString(), ZoneOffset.UTC).isPresent());
            case FLAG ->
                    Optional.<Object>of(value.toString())
                            .filter(one -> one.equals("true") || one.equals("false"));
            case REFERENCE -> reference(value);
            case SCORE_STATUS -> text(value).filter(SCORE_STATUS::contains);
            case ANYTHING -> Optional.of(value);
        };
    }

    private static Optional<Object> text(Object value) {
        return Optional.of(value).filter(String.class::isInstance);
    }

    /** A number, also one that is written as a text. */
    private static Optional<Object> number(Object value) {
        try {
            return switch (value) {
                case BigDecimal number -> Optional.of(number);
                case String text -> Optional.of(new BigDecimal(text.strip()));
                default -> Optional.empty();
            };
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** Only the id is kept: where it is to be found is told anew. */
    private static Optional<Object> reference(Object value) {
        return value instanceof Map<?, ?> object
                        && object.get("sourcedId") instanceof String id
                        && !id.isBlank()
                ? Optional.of(Map.of("sourcedId", id))
                : Optional.empty();
    }

    /** The day of a date, or of a moment there. */
    static Optional<LocalDate> day(String text, ZoneId zone) {
        try {
            if (text.length() == DATE_LETTERS) {
                return Optional.of(LocalDate.parse(text));
            }
            return Optional.of(
                    ZONED.matcher(text).find()
                            ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate()
                            : LocalDateTime.parse(text).toLocalDate());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
