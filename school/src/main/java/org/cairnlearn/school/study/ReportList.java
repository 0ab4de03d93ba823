package org.cairnlearn.school.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.study.Reported;
import org.cairnlearn.statistics.study.StudyData;
import org.cairnlearn.statistics.study.StudyPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom the reports of a study were about until now, in a file that stays with the data: each report
 * is held against all earlier ones, so that no two tell by their difference about fewer than ten
 * students.
 */
final class ReportList {
    private static final String SCHEMA = "cairn-reports/1";

    private final Path path;
    private final ObjectNode list;

    private ReportList(Path path, ObjectNode list) {
        this.path = path;
        this.list = list;
    }

    /** The list in this file, or a new one. */
    static ReportList at(Path path, String salt) {
        if (!Files.exists(path)) {
            var fresh = JsonNodeFactory.instance.objectNode();
            fresh.put("schema", SCHEMA).put("salt", salt).putArray("reports");
            return new ReportList(path, fresh);
        }
        try {
            if (JsonMapper.shared().readTree(Files.readAllBytes(path)) instanceof ObjectNode known
                    && known.path("schema").asString("").equals(SCHEMA)
                    && known.path("salt").isString()
                    && known.path("reports").isArray()) {
                return new ReportList(path, known);
            }
            throw refused(path, "This is not a list of reports.");
        } catch (JacksonException e) {
            throw refused(path, "This is not a JSON document that can be read.");
        } catch (IOException e) {
            throw refused(path, "The list of earlier reports cannot be read.");
        }
    }

    /** What this report may not tell, and the report is on the list from now on. */
    Set<String> add(StudyPlan plan, StudyData data, LocalDate today) {
        var now = Reported.of(plan, data, list.get("salt").asString());
        Set<String> close = new HashSet<>();
        boolean known = false;
        for (var earlier : list.get("reports")) {
            var before = reported(earlier.path("cells"));
            known |= before.equals(now);
            close.addAll(now.tooClose(before));
        }
        if (!known) {
            var report = list.withArray("reports").addObject();
            report.put("on", today.toString()).set("cells", Results.tree(now.cells()));
            write();
        }
        return close;
    }

    private static Reported reported(JsonNode cells) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        cells.propertyStream()
                .forEach(cell -> all.put(cell.getKey(), StudyReading.texts(cell.getValue())));
        return new Reported(all);
    }

    private void write() {
        try {
            Files.writeString(path, list.toString() + "\n");
        } catch (IOException e) {
            throw refused(path, "The list of reports cannot be written.");
        }
    }

    private static StudyRefused refused(Path path, String message) {
        return new StudyRefused(
                List.of(
                        Problem.error("reports.file", String.valueOf(path.getFileName()))
                                .saying(
                                        message,
                                        "Name another file with --reports, in a folder where you may write.")));
    }
}
