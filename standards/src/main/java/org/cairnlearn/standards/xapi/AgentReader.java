package org.cairnlearn.standards.xapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.json.JsonDocument;

/** Reads the agent that a request names. */
public final class AgentReader {
    private AgentReader() {}

    /** The agent, or the group where one may stand; empty when it is none that can be found. */
    public static Optional<Map<String, Object>> read(String text, boolean orGroup) {
        if (!(JsonDocument.read(text) instanceof JsonDocument.Reading.Read(var value))) {
            return Optional.empty();
        }
        var check = new Node.Check(XapiVersion.V1, new ArrayList<>());
        var node = Node.of(value, Place.DOCUMENT, check);
        if (orGroup) {
            Actors.actor(node);
        } else {
            Actors.agent(node);
        }
        return check.findings().isEmpty() && value instanceof Map<?, ?> agent
                ? Optional.of(Json.object(agent)).filter(one -> Key.ofAgent(one).isPresent())
                : Optional.empty();
    }

    /** All that is known of an agent, as the agents resource tells it. */
    public static Map<String, Object> person(Map<String, Object> agent) {
        var person = new LinkedHashMap<String, Object>();
        person.put("objectType", "Person");
        agent.forEach((name, value) -> {
            if (!name.equals("objectType")) {
                person.put(name, List.of(value));
            }
        });
        return person;
    }
}
