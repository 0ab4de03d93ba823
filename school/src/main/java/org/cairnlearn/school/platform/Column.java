package org.cairnlearn.school.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cairnlearn.school.platform.Wanted.Operator;

/**
 * A column by which another system may filter and sort: its name comes from this list and never
 * from a request.
 */
public record Column(String name, Type type) {
    /** What stands in it, and so how it is compared. */
    public enum Type {
        /** A text of people: upper and lower case are the same. */
        TEXT,
        /** An id or a word of the standard. */
        WORD,
        DAY,
        MOMENT,
        /** Several words, of which one is asked for. */
        LIST;

        public Column of(String name) {
            return new Column(name, this);
        }
    }

    /** By what a list is put in order. */
    String order() {
        return type == Type.TEXT ? "lower(%s)".formatted(name) : name;
    }

    /** Whether a value can be held against it at all. */
    public boolean takes(String value, Operator operator) {
        return switch (type) {
            case TEXT, WORD -> true;
            case LIST ->
                    operator == Operator.EQUAL
                            || operator == Operator.NOT_EQUAL
                            || operator == Operator.CONTAINS;
            case DAY, MOMENT -> operator != Operator.CONTAINS && moment(value).isPresent();
        };
    }

    /** The value as the statement takes it. */
    Object value(String typed) {
        return switch (type) {
            case TEXT, WORD, LIST -> typed;
            case DAY -> LocalDate.parse(typed.substring(0, "2026-11-23".length()));
            case MOMENT -> moment(typed).orElseThrow();
        };
    }

    private static Optional<OffsetDateTime> moment(String typed) {
        try {
            return Optional.of(offset(typed));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime offset(String typed) {
        if (typed.length() == "2026-11-23".length()) {
            return LocalDate.parse(typed).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        return OffsetDateTime.parse(typed);
    }

    /** The comparison, with the value as the parameter of this name. */
    String comparison(Operator operator, String parameter) {
        return switch (type) {
            case TEXT -> plain("lower(%s)".formatted(name), operator, "lower(:%s)", parameter);
            case WORD -> plain(name, operator, ":%s", parameter);
            case DAY -> plain(name, operator, "cast(:%s as date)", parameter);
            case MOMENT -> plain(name, operator, "cast(:%s as timestamptz)", parameter);
            case LIST -> list(operator, parameter);
        };
    }

    private static String plain(String left, Operator operator, String value, String parameter) {
        var right = value.formatted(parameter);
        return switch (operator) {
            case EQUAL -> "%s = %s".formatted(left, right);
            case NOT_EQUAL -> "%s is distinct from %s".formatted(left, right);
            case GREATER -> "%s > %s".formatted(left, right);
            case AT_LEAST -> "%s >= %s".formatted(left, right);
            case LESS -> "%s < %s".formatted(left, right);
            case AT_MOST -> "%s <= %s".formatted(left, right);
            case CONTAINS -> "position(%s in %s) > 0".formatted(right, left);
        };
    }

    private String list(Operator operator, String parameter) {
        return switch (operator) {
            case EQUAL -> ":%s = any (%s)".formatted(parameter, name);
            case NOT_EQUAL -> ":%s <> all (%s)".formatted(parameter, name);
            case CONTAINS ->
                    "exists (select from unnest(%s) as one where position(lower(:%s) in lower(one)) > 0)"
                            .formatted(name, parameter);
            case GREATER, AT_LEAST, LESS, AT_MOST ->
                    throw new IllegalArgumentException("Lists are not compared by " + operator);
        };
    }
}
