package org.cairnlearn.standards.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The parts of the Coherence Map's data that are read, as they stand there. Only these fields are
 * ever turned into text; everything else, example problems above all, is skipped by the parser.
 */
record CoherenceData(
        List<Standard> standards,
        Map<String, Cluster> clusters,
        Map<String, Domain> domains,
        List<Edge> edges,
        List<Edge> related) {

    record Standard(String key, String id, String cluster, String ordinal, String html) {}

    record Cluster(String domain, String ordinal) {}

    record Domain(String grade, String ordinal, String name) {}

    record Edge(String from, String to) {}

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "ccmathcluster_id",
                    "ccmathdomain_id",
                    "ordinal",
                    "desc",
                    "grade",
                    "name",
                    "from",
                    "to");

    CoherenceData {
        standards = List.copyOf(standards);
        clusters = Map.copyOf(clusters);
        domains = Map.copyOf(domains);
        edges = List.copyOf(edges);
        related = List.copyOf(related);
    }

    static CoherenceData read(JsonParser json) {
        var standards = new ArrayList<Standard>();
        var clusters = new HashMap<String, Cluster>();
        var domains = new HashMap<String, Domain>();
        var edges = new ArrayList<Edge>();
        var related = new ArrayList<Edge>();
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String part = json.currentName();
                json.nextToken();
                switch (part) {
                    case "standards" -> eachIn(json, (key, s) -> standards.add(standard(key, s)));
                    case "clusters" ->
                            eachIn(
                                    json,
                                    (key, c) ->
                                            clusters.put(
                                                    of(c, "id"),
                                                    new Cluster(
                                                            of(c, "ccmathdomain_id"),
                                                            of(c, "ordinal"))));
                    case "domains" -> eachIn(json, (key, d) -> domains.put(of(d, "id"), domain(d)));
                    case "edges" -> eachIn(json, (key, e) -> edges.add(edge(e)));
                    case "nd_edges" -> eachIn(json, (key, e) -> related.add(edge(e)));
                    default -> json.skipChildren();
                }
            }
        }
        return new CoherenceData(standards, clusters, domains, edges, related);
    }

    private static Standard standard(String key, Map<String, String> fields) {
        return new Standard(
                key,
                of(fields, "id"),
                of(fields, "ccmathcluster_id"),
                of(fields, "ordinal"),
                of(fields, "desc"));
    }

    private static Domain domain(Map<String, String> fields) {
        return new Domain(of(fields, "grade"), of(fields, "ordinal"), of(fields, "name"));
    }

    private static Edge edge(Map<String, String> fields) {
        return new Edge(of(fields, "from"), of(fields, "to"));
    }

    /** Goes over the objects in an object or an array, with their names or their places. */
    private static void eachIn(JsonParser json, BiConsumer<String, Map<String, String>> taker) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                json.nextToken();
                taker.accept(key, fields(json));
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            int place = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                taker.accept(String.valueOf(place++), fields(json));
            }
        }
    }

    private static Map<String, String> fields(JsonParser json) {
        var fields = new HashMap<String, String>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return fields;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (FIELDS.contains(name) && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
                fields.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        return fields;
    }

    private static String of(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
