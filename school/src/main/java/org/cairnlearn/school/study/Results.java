package org.cairnlearn.school.study;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.Attrition;
import org.cairnlearn.statistics.effect.Equivalence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Result records as JSON: fields by their names, columns as lists, named numbers as objects. */
final class Results {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Numbers.class, serializer(Results::numbers))
                                    .addSerializer(Named.class, serializer(Results::named))
                                    .addSerializer(Columns.class, serializer(Results::columns))
                                    .addSerializer(
                                            Equivalence.class,
                                            serializer(
                                                    (value, out) -> out.writeString(value.text())))
                                    .addSerializer(
                                            Attrition.Level.class,
                                            serializer(
                                                    (value, out) -> out.writeString(value.text()))))
                    .build();

    private Results() {}

    static JsonNode tree(Object result) {
        return MAPPER.valueToTree(result);
    }

    /**
     * The same of what was computed.
     *
     * @throws CannotEstimate when some of it is no number
     */
    static JsonNode computed(Object result) {
        var tree = tree(result);
        if (!finite(tree)) {
            throw new CannotEstimate(
                    "number.range",
                    "The data vary too little, or their numbers are too large, to be computed with.");
        }
        return tree;
    }

    private static boolean finite(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().allMatch(Results::finite)
                : !node.isFloatingPointNumber() || Double.isFinite(node.asDouble());
    }

    private interface Writer<T> {
        void write(T value, JsonGenerator out);
    }

    private static <T> ValueSerializer<T> serializer(Writer<T> writer) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                writer.write(value, out);
            }
        };
    }

    private static void numbers(Numbers values, JsonGenerator out) {
        out.writeStartArray();
        values.stream().forEach(out::writeNumber);
        out.writeEndArray();
    }

    private static void named(Named named, JsonGenerator out) {
        out.writeStartObject();
        named.values().forEach((name, value) -> out.writeNumberProperty(name, value));
        out.writeEndObject();
    }

    private static void columns(Columns columns, JsonGenerator out) {
        out.writeStartObject();
        for (int j = 0; j < columns.count(); j++) {
            out.writeName(columns.names().get(j));
            numbers(columns.values().get(j), out);
        }
        out.writeEndObject();
    }
}
