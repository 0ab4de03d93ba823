package org.cairnlearn.standards.oneroster;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Streams the records of one collection, {@code {"users": [{...}, ...]}}; one is in memory. */
final class JsonRecords {
    /** What stands in a record, by property: texts and the ids of the objects it points to. */
    record JsonRecord(long line, String place, Map<String, List<String>> values) {
        String pointer(String property) {
            return place + "/" + property.replace("~", "~0").replace("/", "~1");
        }
    }

    /** Takes the records one by one. */
    interface Sink {
        Verdict take(JsonRecord record);
    }

    private final TextSource source;
    private final String prefix;
    private final Problems problems;
    private long rows;
    private long refused;
    private long repeated;
    private boolean whole = true;

    JsonRecords(TextSource source, String prefix, Problems problems) {
        this.source = source;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The first property of the document, if it is an object whose first value is an array. */
    static Optional<String> collectionOf(TextSource source) throws IOException {
        try (var bytes = source.open();
                var json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() == JsonToken.START_OBJECT
                    && json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                return json.nextToken() == JsonToken.START_ARRAY
                        ? Optional.of(name)
                        : Optional.empty();
            }
            return Optional.empty();
        } catch (JacksonException | ZipException | EOFException notJson) {
            return Optional.empty();
        }
    }

    /** Empty if not one record could be read because the document is broken from the start. */
    Optional<FileCount> read(String collection, Sink sink) throws IOException {
        try (var bytes = source.open();
                var json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            json.nextToken();
            json.nextToken();
            for (int i = 0; json.nextToken() == JsonToken.START_OBJECT; i++) {
                take(record(json, "/%s/%d".formatted(collection, i)), sink);
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                broken(json.currentLocation().getLineNr());
            }
        } catch (JacksonException notWellFormed) {
            // Its text may repeat what stands in the file.
            var place = notWellFormed.getLocation();
            broken(place == null ? 1 : place.getLineNr());
        } catch (ZipException | EOFException damaged) {
            broken(1);
        }
        return Optional.of(new FileCount(source.name(), rows, refused, repeated, whole));
    }

    private void take(JsonRecord record, Sink sink) {
        rows++;
        switch (sink.take(record)) {
            case KEPT -> {}
            case REPEATED -> repeated++;
            case REFUSED -> refused++;
        }
    }

    private void broken(long line) {
        whole = false;
        problems.add(
                Problem.error(prefix + ".broken-json", source.name())
                        .at(Math.max(1, line))
                        .pointer("")
                        .saying(
                                "The document breaks off here or is not well-formed; the records"
                                        + " before this place were read.",
                                "Fetch it again from the service, and check that it is whole."));
    }

    private static JsonRecord record(JsonParser json, String place) {
        long line = Math.max(1, json.currentTokenLocation().getLineNr());
        var values = new LinkedHashMap<String, List<String>>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            var value = json.nextToken();
            if (value == JsonToken.START_ARRAY && name.equals("roles")) {
                values.putAll(JsonRoles.read(json));
            } else if (value == JsonToken.START_ARRAY) {
                values.put(name, parts(json));
            } else {
                value(json).ifPresent(text -> values.put(name, List.of(text)));
            }
        }
        return new JsonRecord(line, place, values);
    }

    private static List<String> parts(JsonParser json) {
        var parts = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(json).ifPresent(parts::add);
        }
        return parts;
    }

    /** A text, a number, a word, or the id of the object that is pointed to. */
    static Optional<String> value(JsonParser json) {
        var token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return reference(json);
        }
        if (token == JsonToken.START_ARRAY) {
            json.skipChildren();
            return Optional.empty();
        }
        return token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(json.getString());
    }

    private static Optional<String> reference(JsonParser json) {
        Optional<String> id = Optional.empty();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isId = json.currentName().equals("sourcedId");
            var value = json.nextToken();
            if (isId && value.isScalarValue()) {
                id = Optional.of(json.getString());
            } else {
                json.skipChildren();
            }
        }
        return id;
    }
}
