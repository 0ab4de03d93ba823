package org.cairnlearn.standards.xapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.standards.json.JsonDocument;

/**
 * Reads statements: the bytes of a request, and either what they say or what is wrong with them.
 */
public final class StatementReader {
    private StatementReader() {}

    /** What came of it. */
    public sealed interface Reading {
        /** They are as the standard wants them. */
        record Read(List<Statement> statements) implements Reading {
            public Read {
                statements = List.copyOf(statements);
            }
        }

        /** At least one is not; none of them may be taken. */
        record Refused(List<Finding> findings) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /** Reads one statement or a list of them. */
    public static Reading read(byte[] bytes, XapiVersion version) {
        return switch (JsonDocument.read(bytes)) {
            case JsonDocument.Reading.Broken(var line, var why) ->
                    new Reading.Refused(
                            List.of(new Finding("$", "%s (line %d)".formatted(why, line))));
            case JsonDocument.Reading.Read(var value) -> check(value, version);
        };
    }

    /** Reads exactly one statement. */
    public static Reading readOne(byte[] bytes, XapiVersion version) {
        return read(bytes, version) instanceof Reading.Read(var all) && all.size() != 1
                ? new Reading.Refused(List.of(new Finding("$", "One statement is expected here.")))
                : read(bytes, version);
    }

    private static Reading check(Object document, XapiVersion version) {
        var check = new Node.Check(version, new ArrayList<>());
        var root = Node.of(document, Place.DOCUMENT, check);
        var all = document instanceof List<?> ? root.list() : List.of(root);
        all.forEach(Statements::statement);
        onceOnly(all);
        return check.findings().isEmpty()
                ? new Reading.Read(
                        all.stream().map(one -> statement((Map<?, ?>) one.value())).toList())
                : new Reading.Refused(check.findings());
    }

    private static void onceOnly(List<Node> all) {
        var ids = new HashSet<String>();
        for (var one : all) {
            one.find("id")
                    .filter(id ->
                            id.value() instanceof String text
                                    && !ids.add(text.toLowerCase(Locale.ROOT)))
                    .ifPresent(id -> id.wrong("Another statement of this request has this id."));
        }
    }

    /** One activity of a context becomes a list of one, as the standard wants it kept. */
    private static Statement statement(Map<?, ?> said) {
        return new Statement(listed(Json.object(said)));
    }

    private static Map<String, Object> listed(Map<String, Object> statement) {
        var inContext =
                Json.with(
                        statement,
                        "context",
                        context ->
                                Json.with(
                                        Json.object((Map<?, ?>) context),
                                        "contextActivities",
                                        lists -> lists((Map<?, ?>) lists)));
        return Json.with(
                inContext,
                "object",
                object ->
                        Objects.type(object).equals("SubStatement")
                                ? listed(Json.object((Map<?, ?>) object))
                                : object);
    }

    private static Map<String, Object> lists(Map<?, ?> activities) {
        var lists = new LinkedHashMap<String, Object>();
        Json.object(activities)
                .forEach((name, value) ->
                        lists.put(name, value instanceof List<?> ? value : List.of(value)));
        return lists;
    }
}
