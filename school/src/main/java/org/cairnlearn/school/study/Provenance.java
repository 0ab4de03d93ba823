package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where a result comes from: which plan, which data, which version, which day, which seed. */
final class Provenance {
    private Provenance() {}

    static JsonNode of(Plan plan, Map<String, Path> data, LocalDate today, long seed) {
        var provenance = JsonNodeFactory.instance.objectNode();
        provenance.put("planSha256", Seal.of(plan.root()));
        if (plan.study().hasNonNull("replaces")) {
            provenance.put("replacesSha256", plan.study().get("replaces").asString());
        }
        var files = provenance.putObject("dataSha256");
        data.forEach((name, path) -> files.put(name.isEmpty() ? Plan.DATA : name, Seal.of(path)));
        var version = Provenance.class.getPackage().getImplementationVersion();
        provenance.put("version", version == null ? "from source" : version);
        provenance.put("asOf", today.toString());
        provenance.put("seed", seed);
        return provenance;
    }
}
