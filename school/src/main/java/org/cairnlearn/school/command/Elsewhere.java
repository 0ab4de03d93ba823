package org.cairnlearn.school.command;

import java.util.HashMap;
import java.util.Map;

/**
 * An identity provider of the settings.
 *
 * @param name the NAME in {@code oidc.NAME.…}
 * @param values what stands behind it, by what follows the name; the secret itself, not its file
 */
record Elsewhere(String name, Map<String, String> values) {
    Elsewhere {
        values = Map.copyOf(values);
    }

    /** As the application takes them. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        values.forEach((what, value) ->
                properties.put(
                        "cairn.identity.oidc.%s.%s".formatted(name, what.replace('.', '-')),
                        value));
        return properties;
    }

    @Override
    public String toString() {
        return "Elsewhere[%s]".formatted(name); // never the secret
    }
}
