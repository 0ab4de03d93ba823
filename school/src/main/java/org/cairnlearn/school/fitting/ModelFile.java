package org.cairnlearn.school.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cairnlearn.learner.bkt.BktModel;
import org.cairnlearn.learner.bkt.BktParameters;
import org.cairnlearn.learner.responses.Predictor;
import org.cairnlearn.learner.statespace.ModelParts;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fitted model as a JSON document, with where it comes from. Read again it predicts the same to
 * the bit, since Java writes a double so that it comes back.
 */
final class ModelFile {
    private static final String FORMAT = "cairn-model/1";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ModelFile() {}

    static void write(Path file, Predictor model, Map<String, Object> provenance)
            throws IOException {
        Files.write(file, document(model, provenance));
    }

    static byte[] document(Predictor model, Map<String, Object> provenance) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT).put("kind", model.kind());
        document.set("provenance", MAPPER.valueToTree(provenance));
        switch (model) {
            case StateSpaceModel stateSpace -> {
                document.put("version", StateSpaceModel.VERSION);
                stateSpace(document, stateSpace.parts());
            }
            case BktModel bkt -> {
                document.put("version", BktModel.VERSION);
                bkt(document, bkt);
            }
            default -> throw new IllegalArgumentException("No file for " + model.kind());
        }
        return MAPPER.writeValueAsBytes(document);
    }

    private static void stateSpace(ObjectNode document, ModelParts parts) {
        document.set("items", MAPPER.valueToTree(parts.items()));
        document.set("skills", MAPPER.valueToTree(parts.skills()));
        document.set("combinations", MAPPER.valueToTree(parts.combinations()));
        document.set("numbers", MAPPER.valueToTree(parts.numbers()));
        document.set("weightPlaces", MAPPER.valueToTree(parts.weightPlaces()));
    }

    private static void bkt(ObjectNode document, BktModel model) {
        document.set("others", MAPPER.valueToTree(model.others()));
        var list = document.putArray("competencies");
        model.fitted()
                .forEach((skills, fitted) -> {
                    var one = list.addObject();
                    one.set("skills", MAPPER.valueToTree(skills));
                    one.set("parameters", MAPPER.valueToTree(fitted.parameters()));
                    one.put("bound", fitted.trail().bound());
                });
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds no model
     */
    static Predictor read(Path file) throws IOException {
        return model(Files.readAllBytes(file));
    }

    /**
     * @throws IllegalArgumentException if it holds no model
     */
    static Predictor model(byte[] bytes) {
        JsonNode document = parse(bytes);
        var version = document.path("version").asString("");
        if (!document.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("This is not a model that mastery fit has written");
        }
        if (StateSpaceModel.reads(version)) {
            return stateSpace(document).model();
        }
        if (version.equals(BktModel.VERSION)) {
            return bkt(document);
        }
        throw new IllegalArgumentException(
                "The model is of another version of Cairn; fit it again");
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("This is not JSON", notJson);
        }
    }

    private static ModelParts stateSpace(JsonNode document) {
        var numbers = new LinkedHashMap<String, double[]>();
        document.path("numbers")
                .properties()
                .forEach(row -> numbers.put(row.getKey(), doubles(row.getValue())));
        List<List<Integer>> combinations = new ArrayList<>();
        document.path("combinations")
                .forEach(one -> combinations.add(elements(one).map(JsonNode::asInt).toList()));
        return ModelParts.of(
                texts(document.path("items")),
                texts(document.path("skills")),
                combinations,
                numbers);
    }

    private static BktModel bkt(JsonNode document) {
        var competencies = new LinkedHashMap<List<String>, BktParameters>();
        document.path("competencies")
                .forEach(one ->
                        competencies.put(
                                texts(one.path("skills")), parameters(one.path("parameters"))));
        return BktModel.of(competencies, parameters(document.path("others")));
    }

    private static BktParameters parameters(JsonNode of) {
        return new BktParameters(
                of.path("known").asDouble(),
                of.path("learn").asDouble(),
                of.path("forget").asDouble(),
                of.path("guess").asDouble(),
                of.path("slip").asDouble());
    }

    private static double[] doubles(JsonNode row) {
        return elements(row).mapToDouble(JsonNode::asDouble).toArray();
    }

    private static List<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asString).toList();
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
