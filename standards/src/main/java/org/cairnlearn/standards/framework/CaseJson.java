package org.cairnlearn.standards.framework;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.table.TextReader;
import org.cairnlearn.standards.table.TextSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a CASE package (CFPackage), version 1.0 or 1.1, object by object. A file that breaks off
 * gives what stood before the break, and nobody may conclude that the rest is gone.
 */
final class CaseJson {
    private final String file;
    private final ProblemList problems = new ProblemList();
    private final CaseMaker maker;
    private String version = "1.0";

    private CaseJson(String file) {
        this.file = file;
        this.maker =
                new CaseMaker(
                        new CaseMaker.Parts(
                                file + "#/CFItems",
                                file + "#/CFAssociations",
                                file + "#/CFDefinitions"),
                        problems);
    }

    static FrameworkReading read(TextSource source) throws IOException {
        var reading = new CaseJson(source.name());
        Optional<Reader> text = TextReader.open(source, "framework", reading.problems);
        if (text.isEmpty()) {
            return FrameworkReading.nothing("case", reading.problems.all());
        }
        var whole = true;
        try (var json = JsonValues.parser(text.get())) {
            reading.parts(json);
        } catch (JacksonException broken) {
            whole = false;
            reading.tellBroken(broken);
        }
        return reading.made(whole);
    }

    private FrameworkReading made(boolean whole) {
        var framework = maker.make();
        if (framework.isEmpty() && problems.errors() == 0) {
            problems.add(
                    Where.pointed(file, "")
                            .error("no-items", "")
                            .saying(
                                    "The package has no document or no items; nothing was read.",
                                    "Export the whole package, not the document alone."));
        }
        return maker.reading("case-" + version, framework, whole);
    }

    private void tellBroken(JacksonException broken) {
        // Its text may repeat what stands in the file.
        problems.add(
                Problem.error("framework.broken-json", file)
                        .at(JsonValues.line(broken))
                        .pointer("")
                        .saying(
                                "The file breaks off or is not well-formed here. What stands before"
                                        + " was read; what the framework had already stays.",
                                "Export or copy the file again."));
    }

    private void parts(JsonParser json) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var part = json.currentName();
            json.nextToken();
            switch (part) {
                case "CFDocument" -> document(json);
                case "CFItems" -> each(json, "/CFItems", maker::item);
                case "CFAssociations" -> each(json, "/CFAssociations", maker::association);
                case "CFDefinitions" -> definitions(json);
                case "CFRubrics" ->
                        each(json, "/CFRubrics", rubric -> maker.definition(part, rubric));
                case Definition.EXTENSIONS -> extensions(json, Definition.OF_PACKAGE);
                default -> json.skipChildren();
            }
        }
    }

    private void document(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            tellWrongKind(json, "/CFDocument", "an object");
            return;
        }
        var fields = fields(json, "/CFDocument");
        if (fields.text("caseVersion").equals("1.1") || fields.text("uri").contains("/v1p1/")) {
            version = "1.1";
        }
        maker.document(fields);
    }

    private void extensions(JsonParser json, String of) {
        JsonValues.read(json).ifPresent(value -> maker.extensions(of, value));
    }

    private void definitions(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_NULL || isEmptyList(json)) {
            return;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            tellWrongKind(json, "/CFDefinitions", "an object");
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var kind = json.currentName();
            json.nextToken();
            if (kind.equals(Definition.EXTENSIONS)) {
                extensions(json, Definition.OF_DEFINITIONS);
            } else {
                each(json, "/CFDefinitions/" + kind, one -> maker.definition(kind, one));
            }
        }
    }

    /** As version 1.0 writes that there are no definitions. */
    private static boolean isEmptyList(JsonParser json) {
        return json.currentToken() == JsonToken.START_ARRAY
                && json.nextToken() == JsonToken.END_ARRAY;
    }

    private void each(JsonParser json, String pointer, Consumer<CaseFields> taker) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            tellWrongKind(json, pointer, "a list");
            return;
        }
        for (var place = 0; json.nextToken() != JsonToken.END_ARRAY; place++) {
            var here = pointer + "/" + place;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                taker.accept(fields(json, here));
            } else {
                tellWrongKind(json, here, "an object");
            }
        }
    }

    private CaseFields fields(JsonParser json, String pointer) {
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) JsonValues.read(json).orElse(Map.of());
        return new CaseFields(fields, Where.pointed(file, pointer));
    }

    private void tellWrongKind(JsonParser json, String pointer, String kind) {
        json.skipChildren();
        problems.add(
                Where.pointed(file, pointer)
                        .error("wrong-kind", "")
                        .saying(
                                "CASE has %s here; it was left out.".formatted(kind),
                                "Export it again from the system that keeps it."));
    }
}
