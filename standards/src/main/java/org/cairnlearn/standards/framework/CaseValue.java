package org.cairnlearn.standards.framework;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a field of CASE can hold, and how what people write is brought into that form. */
enum CaseValue {
    IDENTIFIER,
    TEXT,
    /** A whole address (URI). */
    ADDRESS,
    TEXTS,
    LINK,
    LINKS,
    WHOLE,
    NUMBER,
    DAY,
    MOMENT,
    OBJECT,
    OBJECTS,
    CRITERIA,
    LEVELS;

    private static final int DATE = "2026-11-23".length();
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]");
    private static final Pattern MOMENT_FORM =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    /** The value in the standard's form; empty for what cannot be brought into it. */
    Optional<Object> read(Object value, CaseForm form) {
        return switch (this) {
            case IDENTIFIER -> text(value).map(form::id).map(Object.class::cast);
            case TEXT -> text(value).map(Object.class::cast);
            case ADDRESS -> text(value).flatMap(CaseValue::address).map(Object.class::cast);
            case TEXTS -> texts(value);
            case LINK -> link(value, form);
            case LINKS -> links(value, form);
            case WHOLE ->
                    number(value)
                            .filter(one -> one.stripTrailingZeros().scale() <= 0)
                            .map(one -> one.setScale(0));
            case NUMBER -> number(value).map(Object.class::cast);
            case DAY -> text(value).flatMap(CaseValue::day);
            case MOMENT -> text(value).flatMap(CaseValue::moment);
            case OBJECT -> value instanceof Map<?, ?> ? Optional.of(value) : Optional.empty();
            case OBJECTS -> value instanceof List<?> ? Optional.of(value) : Optional.empty();
            case CRITERIA -> inner(value, CaseKind.CRITERION, form);
            case LEVELS -> inner(value, CaseKind.LEVEL, form);
        };
    }

    private static Optional<String> text(Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case BigDecimal number -> Optional.of(number.toPlainString());
            default -> Optional.empty();
        };
    }

    /** A whole address, with what no address may hold written as addresses write it. */
    static Optional<String> address(String text) {
        try {
            var legal = ILLEGAL.matcher(text.strip()).replaceAll(CaseValue::escaped);
            var uri = new URI(legal);
            return uri.isAbsolute() ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static String escaped(MatchResult letter) {
        return "%%%02X".formatted((int) letter.group().charAt(0));
    }

    private static Optional<Object> texts(Object value) {
        if (value instanceof List<?> list) {
            var texts = list.stream().flatMap(one -> text(one).stream()).toList();
            return texts.size() == list.size() ? Optional.of(texts) : Optional.empty();
        }
        return text(value)
                .map(text ->
                        Stream.of(text.split(","))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList());
    }

    private static Optional<Object> link(Object value, CaseForm form) {
        var one = value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
        return form.link(one).map(Object.class::cast);
    }

    private static Optional<Object> links(Object value, CaseForm form) {
        var all = value instanceof List<?> list ? list : List.of(value);
        var links = all.stream().flatMap(one -> form.link(one).stream()).toList();
        return links.size() == all.size() ? Optional.of(links) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        return value instanceof String text && text.strip().matches("-?\\d{1,9}(\\.\\d{1,9})?")
                ? Optional.of(new BigDecimal(text.strip()))
                : Optional.empty();
    }

    private static Optional<Object> day(String text) {
        try {
            return text.length() < DATE
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, DATE)).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A moment with its zone; one without is taken to be in UTC. */
    private static Optional<Object> moment(String text) {
        var plain = text.strip().replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2").replace(' ', 'T');
        try {
            if (MOMENT_FORM.matcher(plain).matches() && OffsetDateTime.parse(plain).getYear() > 0) {
                return Optional.of(plain);
            }
            return plain.length() == DATE
                    ? Optional.of(LocalDate.parse(plain) + "T00:00:00Z")
                    : Optional.of(
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                    LocalDateTime.parse(plain).atOffset(ZoneOffset.UTC)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Object> inner(Object value, CaseKind kind, CaseForm form) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        var all = new ArrayList<Object>();
        for (var one : list) {
            if (!(one instanceof Map<?, ?> object)) {
                return Optional.empty();
            }
            all.add(form.bring(kind, CaseForm.named(object)));
        }
        return Optional.of(all);
    }
}
