package org.cairnlearn.school.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.CannotEstimate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs the steps of a plan, one after the other. */
final class Steps {
    private Steps() {}

    /**
     * @param results by step
     * @param rows used and left out, by step
     */
    record Run(ObjectNode results, ObjectNode rows) {}

    static Run run(Plan plan, Map<String, Frame> frames) {
        var results = JsonNodeFactory.instance.objectNode();
        var rows = JsonNodeFactory.instance.objectNode();
        Map<String, Inputs.Done> done = new HashMap<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            var step = plan.steps().get(i);
            var name = step.get("name").asString();
            var analysis = Catalogue.of(step.get("kind").asString());
            var frame = frames.getOrDefault(plan.dataOf(step), new Frame(plan.file(), 0, Map.of()));
            try {
                var in = Inputs.of(step, analysis.fields(), frame, done);
                if (in.rows() == 0 && frame.rows() > 0) {
                    throw new CannotEstimate(
                            "rows.none", "In every row one of the step's columns is missing.");
                }
                var result = analysis.run().apply(in);
                done.put(name, in.done(result));
                results.set(name, Results.computed(result));
                rows.putObject(name).put("used", in.rows()).put("leftOut", in.leftOut());
            } catch (CannotEstimate e) {
                throw refused(plan, i, e.code(), name + ": " + e.getMessage());
            } catch (IllegalArgumentException e) {
                // What the schema cannot check, such as a term to report that is not in the model.
                throw refused(plan, i, "plan.step", name + ": " + e.getMessage() + ".");
            }
        }
        return new Run(results, rows);
    }

    private static StudyRefused refused(Plan plan, int step, String code, String message) {
        return new StudyRefused(
                List.of(
                        Problem.error(code, plan.file())
                                .pointer("/steps/" + step)
                                .saying(message, "Change the step or the data.")));
    }
}
