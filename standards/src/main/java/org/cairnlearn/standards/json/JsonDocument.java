package org.cairnlearn.standards.json;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A whole JSON document, read to the letter (RFC 8259): UTF-8 alone, no name twice in an object,
 * nothing behind its end; {@link JsonNull} stays where it stood.
 */
public final class JsonDocument {
    /** No number of a document of ours has more digits before or behind the point. */
    private static final int LARGEST_SCALE = 400;

    private JsonDocument() {}

    /** What came of reading it. */
    public sealed interface Reading {
        /** Maps, lists, texts, {@link BigDecimal}, truth values and {@link JsonNull}. */
        record Read(Object value) implements Reading {}

        /**
         * It is no JSON.
         *
         * @param line where reading stopped
         */
        record Broken(long line, String why) implements Reading {}
    }

    /** Reads the bytes of a document. */
    public static Reading read(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return read(text.toString());
        } catch (CharacterCodingException notUtf8) {
            return new Reading.Broken(1, "It is not UTF-8.");
        }
    }

    /** Reads the text of a document. */
    public static Reading read(String text) {
        try (var json = JsonValues.parser(new StringReader(text))) {
            if (json.nextToken() == null) {
                return new Reading.Broken(1, "It is empty.");
            }
            var value = value(json);
            return json.nextToken() == null
                    ? new Reading.Read(value)
                    : new Reading.Broken(line(json), "Something stands behind its end.");
        } catch (JacksonException broken) {
            return new Reading.Broken(JsonValues.line(broken), "It is not JSON.");
        } catch (Unusable unusable) {
            return new Reading.Broken(unusable.line, unusable.why);
        }
    }

    private static long line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private static Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> JsonValues.clean(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> JsonNull.NULL;
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, END_OBJECT, END_ARRAY ->
                    throw new Unusable(line(json), "It is not JSON.");
        };
    }

    private static Map<String, Object> object(JsonParser json) {
        var object = new LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = JsonValues.clean(json.currentName());
            json.nextToken();
            if (object.put(name, value(json)) != null) {
                throw new Unusable(line(json), "A name stands twice in one object.");
            }
        }
        return object;
    }

    private static List<Object> list(JsonParser json) {
        var list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }

    private static BigDecimal number(JsonParser json) {
        var number = new BigDecimal(json.getString());
        if (Math.abs((long) number.scale()) + number.precision() > LARGEST_SCALE) {
            throw new Unusable(line(json), "A number is larger or finer than any that is used.");
        }
        return number;
    }

    /** Ends the reading at once, from however deep. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long line;
        private final String why;

        Unusable(long line, String why) {
            super(why, null, false, false);
            this.line = line;
            this.why = why;
        }
    }
}
