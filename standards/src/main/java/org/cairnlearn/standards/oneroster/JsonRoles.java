package org.cairnlearn.standards.oneroster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The roles of a user of version 1.2, {@code [{"roleType", "role", "org"}, ...]}, as the role and
 * organisations that a user of 1.1 has: the primary one first.
 */
final class JsonRoles {
    private JsonRoles() {}

    /** Reads the array at whose beginning the parser stands, to its end. */
    static Map<String, List<String>> read(JsonParser json) {
        var roles = new ArrayList<Map<String, String>>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                roles.add(role(json));
            } else {
                json.skipChildren();
            }
        }
        roles.sort((one, other) -> Boolean.compare(isPrimary(other), isPrimary(one)));
        var values = new HashMap<String, List<String>>();
        roles.stream()
                .map(role -> role.getOrDefault("role", ""))
                .filter(role -> !role.isBlank())
                .findFirst()
                .ifPresent(role -> values.put("role", List.of(role)));
        values.put(
                "orgs",
                roles.stream()
                        .map(role -> role.getOrDefault("org", ""))
                        .filter(org -> !org.isBlank())
                        .toList());
        return values;
    }

    private static boolean isPrimary(Map<String, String> role) {
        return "primary".equalsIgnoreCase(role.get("roleType"));
    }

    private static Map<String, String> role(JsonParser json) {
        var role = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            JsonRecords.value(json).ifPresent(text -> role.put(name, text));
        }
        return role;
    }
}
