package org.cairnlearn.school.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What other systems may ask and send, as a document of OpenAPI 3.1 that comes with the program,
 * and as the parts of it that a person reads.
 */
@Component
public final class OpenApi {
    private static final String FILE = "/openapi.json";

    private final String text;
    private final List<Service> services;

    OpenApi() {
        text = read();
        services = services(JsonMapper.shared().readTree(text));
    }

    /**
     * A service of one standard.
     *
     * @param name as the standard is called
     * @param about what it is for
     */
    public record Service(String name, String about, List<Operation> operations) {
        public Service {
            operations = List.copyOf(operations);
        }
    }

    /**
     * What can be asked.
     *
     * @param address with the names of its parts in braces
     * @param about more than the summary says; may be empty
     * @param scopes each of which opens it; none when no token is needed
     * @param inputs what can stand in the address and behind it
     */
    public record Operation(
            String method,
            String address,
            String summary,
            String about,
            List<String> scopes,
            List<Input> inputs) {
        public Operation {
            scopes = List.copyOf(scopes);
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Something that can be said with a request.
     *
     * @param about what it means
     * @param values what it may be, where that is a list
     */
    public record Input(String name, String about, List<String> values) {
        public Input {
            values = List.copyOf(values);
        }
    }

    /** The document. */
    public String text() {
        return text;
    }

    /** What stands in it, service by service. */
    public List<Service> services() {
        return services;
    }

    private static String read() {
        try (var in = OpenApi.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The build has no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static List<Service> services(JsonNode document) {
        var services = new ArrayList<Service>();
        for (var tag : document.get("tags")) {
            var name = tag.get("name").asString();
            services.add(
                    new Service(
                            name,
                            tag.get("description").asString(),
                            operations(document)
                                    .filter(one -> one.tag().equals(name))
                                    .map(Tagged::operation)
                                    .toList()));
        }
        return List.copyOf(services);
    }

    private record Tagged(String tag, Operation operation) {}

    private static Stream<Tagged> operations(JsonNode document) {
        return document.get("paths")
                .propertyStream()
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .map(method ->
                                        new Tagged(
                                                method.getValue().get("tags").get(0).asString(),
                                                operation(
                                                        document,
                                                        method.getKey(),
                                                        path.getKey(),
                                                        method.getValue()))));
    }

    private static Operation operation(
            JsonNode document, String method, String address, JsonNode said) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                address,
                said.get("summary").asString(),
                said.path("description").asString(""),
                said.get("security")
                        .valueStream()
                        .flatMap(one -> one.path("token").valueStream())
                        .map(JsonNode::asString)
                        .toList(),
                said.path("parameters")
                        .valueStream()
                        .map(one -> input(resolved(document, one)))
                        .toList());
    }

    /** A part that stands elsewhere in the document is named by its JSON pointer behind a #. */
    private static JsonNode resolved(JsonNode document, JsonNode part) {
        var reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : document.at(reference.substring(1));
    }

    private static Input input(JsonNode parameter) {
        return new Input(
                parameter.get("name").asString(),
                parameter.get("description").asString(),
                parameter
                        .get("schema")
                        .path("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }
}
