package org.cairnlearn.standards.responselog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/**
 * Which competencies a log's skills are: a CSV table with the columns {@code skill} and {@code
 * competency}, several rows for a skill that is several competencies.
 *
 * @param competencies for each skill the competencies, at least one, in the order of the table
 */
public record SkillMap(Map<String, List<String>> competencies) {
    private static final String PREFIX = "skill-map";

    public SkillMap {
        var copy = new LinkedHashMap<String, List<String>>();
        competencies.forEach((skill, named) -> copy.put(skill, List.copyOf(named)));
        competencies = Collections.unmodifiableMap(copy);
    }

    /** The competencies of a skill; empty if the table does not name it. */
    public List<String> of(String skill) {
        return competencies.getOrDefault(skill, List.of());
    }

    /**
     * Reads the table. Good rows are kept, problems are named by line and column; the same row
     * twice is a warning.
     *
     * @throws IOException if the file cannot be read
     */
    public static SkillMap read(Path file, Problems problems) throws IOException {
        var source = TextSource.of(file);
        var found = new LinkedHashMap<String, List<String>>();
        var columns = TableFormat.of(PREFIX, List.of("skill", "competency"), List.of());
        Table.read(
                source,
                columns,
                problems,
                row -> {
                    var cells = new Cells(row, source.name(), PREFIX, problems);
                    String skill = cells.required("skill");
                    String competency = cells.required("competency");
                    return cells.good() ? add(found, skill, competency, cells) : Verdict.REFUSED;
                });
        return new SkillMap(found);
    }

    private static Verdict add(
            Map<String, List<String>> found, String skill, String competency, Cells cells) {
        var named = found.computeIfAbsent(skill, id -> new ArrayList<>());
        if (named.contains(competency)) {
            cells.warn(
                    "competency",
                    "repeated-row",
                    "An earlier row gives this skill the same competency.",
                    "Remove one of the two.");
            return Verdict.REPEATED;
        }
        named.add(competency);
        return Verdict.KEPT;
    }
}
