package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.standards.Problem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who takes no part, whatever the plan says, because the family refused studies. They are added to
 * those who left, so that each way of a study leaves them out: the draw, the pool, the analysis.
 *
 * @param ids by which the data may name them
 */
public record Leaving(Set<String> ids) {
    /** Where nobody was asked. */
    public static final Leaving NOBODY = new Leaving(Set.of());

    public Leaving {
        ids = Set.copyOf(ids);
    }

    /** The plan, with those of this file who refused among those who left. */
    Plan outOf(Plan plan, Path file) {
        if (ids.isEmpty()) {
            return plan;
        }
        if (!plan.study().hasNonNull("id")) {
            throw new StudyRefused(
                    List.of(
                            Problem.error("plan.field", plan.file())
                                    .pointer("/study/id")
                                    .saying(
                                            "Without ids nobody can tell who refused to take part.",
                                            "Name the column of ids in the field id of the study.")));
        }
        var here = here(file, plan.study().get("id").asString());
        return here.isEmpty() ? plan : new Plan(plan.file(), without(plan, here));
    }

    private TreeSet<String> here(Path file, String id) {
        var frame = FrameReader.read(file, new LinkedHashSet<>(List.of(id)));
        var column = frame.column(id);
        var here = new TreeSet<String>();
        for (int row = 0; row < frame.rows(); row++) {
            if (ids.contains(column.text(row))) {
                here.add(column.text(row));
            }
        }
        return here;
    }

    private static ObjectNode without(Plan plan, Set<String> here) {
        var left = new HashSet<>(StudyReading.texts(plan.study().path("optOuts")));
        left.addAll(here);
        var names = JsonNodeFactory.instance.arrayNode();
        left.stream().sorted().forEach(names::add);
        var root = (ObjectNode) plan.root().deepCopy();
        ((ObjectNode) root.get("study")).set("optOuts", names);
        return root;
    }
}
