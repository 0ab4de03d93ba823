package org.cairnlearn.standards.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairnlearn.standards.json.JsonValues;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one CASE object, read with patience: versions 1.0 and 1.1, and what exports make of
 * them, such as plain texts for links and {@code educationalLevel}.
 */
record CaseFields(Map<String, Object> fields, Where where) {
    private static final int UUID_LENGTH = 36;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The text of a field; empty where there is none, or something that is no text. */
    String text(String field) {
        return text(fields.get(field));
    }

    /** The texts of a field that may be a list, one text, or texts joined by commas. */
    List<String> texts(String... anyOf) {
        for (var field : anyOf) {
            var value = fields.get(field);
            if (value instanceof List<?> list) {
                return list.stream().map(CaseFields::text).filter(one -> !one.isEmpty()).toList();
            }
            if (value != null) {
                return Stream.of(text(value).split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
            }
        }
        return List.of();
    }

    /** The object's own identifier, in the one spelling by which all versions of it meet. */
    String identifier() {
        return normal(text("identifier"));
    }

    /** An end of an association: an object of identifier and address, or the address alone. */
    Optional<Association.End> end(String field) {
        var value = fields.get(field);
        var end =
                value instanceof Map<?, ?> link
                        ? new Association.End(
                                normal(text(link.get("identifier"))), text(link.get("uri")))
                        : new Association.End("", text(value));
        var id = end.id().isEmpty() ? normal(lastPart(end.uri())) : end.id();
        return id.isEmpty() ? Optional.empty() : Optional.of(new Association.End(id, end.uri()));
    }

    /** The title of what a field links to. */
    String title(String field) {
        var value = fields.get(field);
        var one = value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value;
        return one instanceof Map<?, ?> link ? text(link.get("title")) : text(one);
    }

    /** A number to sort by; what has none comes last. */
    double number(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Whether a field that must be a text is there and is none. */
    boolean wrongKind(String field) {
        var value = fields.get(field);
        return value instanceof Map || value instanceof List || value instanceof Boolean;
    }

    /** All of it as JSON. */
    String json() {
        return JsonValues.write(fields);
    }

    /** UUIDs are the same in capitals and in small letters. */
    static String normal(String identifier) {
        return isUuid(identifier) ? identifier.toLowerCase(Locale.ROOT) : identifier;
    }

    static boolean isUuid(String identifier) {
        return identifier.length() == UUID_LENGTH && UUID.matcher(identifier).matches();
    }

    private static String lastPart(String uri) {
        var end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        return uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text.strip();
            case BigDecimal number -> number.toPlainString();
            case null, default -> "";
        };
    }
}
