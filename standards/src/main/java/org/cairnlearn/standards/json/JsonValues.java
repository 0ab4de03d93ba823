package org.cairnlearn.standards.json;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Small JSON values as maps, lists, texts, numbers and truth values, and back to text. Nulls are
 * left out. What no database can keep as text (the letter NUL, half of a surrogate pair) is taken
 * away.
 */
public final class JsonValues {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonValues() {}

    /** A parser of this text; the caller closes it. */
    public static JsonParser parser(Reader text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }

    /** The line at which reading stopped; 1 where the parser cannot say. */
    public static long line(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        return at == null ? 1 : Math.max(1, at.getLineNr());
    }

    /** The value at which the parser stands, to its end; empty for null. */
    public static Optional<Object> read(JsonParser json) {
        return Optional.ofNullable(value(json));
    }

    /**
     * The object of a JSON text.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Map<String, Object> object(String text) {
        try (var json = parser(new StringReader(text))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                return object(json);
            }
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("No JSON object", broken);
        }
        throw new IllegalArgumentException("No JSON object");
    }

    private static @Nullable Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> clean(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE,
                    PROPERTY_NAME,
                    END_OBJECT,
                    END_ARRAY ->
                    null;
        };
    }

    private static Map<String, Object> object(JsonParser json) {
        var object = new LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = clean(json.currentName());
            json.nextToken();
            read(json).ifPresent(value -> object.put(name, value));
        }
        return object;
    }

    private static List<Object> list(JsonParser json) {
        var list = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            read(json).ifPresent(list::add);
        }
        return list;
    }

    /** A number of everyday size; another one stays the text that it was. */
    private static Object number(String text) {
        var number = new BigDecimal(text);
        return number.precision() < 30 && Math.abs(number.scale()) < 30 ? number : text;
    }

    /** The text without what no database can keep. */
    public static String clean(String text) {
        var whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return hasSurrogate(whole)
                ? new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : whole;
    }

    private static boolean hasSurrogate(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A value as JSON text. */
    public static String write(Object value) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, json);
        }
        return text.toString();
    }

    /** A generator that writes to this, which stays open; the caller closes the generator. */
    public static JsonGenerator generator(Writer text) {
        return JSON.createGenerator(ObjectWriteContext.empty(), text);
    }

    /** Writes a value where the generator stands. */
    public static void write(Object value, JsonGenerator json) {
        switch (value) {
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((name, one) -> {
                    json.writeName(String.valueOf(name));
                    write(one, json);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(one -> write(one, json));
                json.writeEndArray();
            }
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case JsonNull _ -> json.writeNull();
            default -> json.writeString(value.toString());
        }
    }
}
