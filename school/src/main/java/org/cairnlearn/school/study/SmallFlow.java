package org.cairnlearn.school.study;

import java.util.List;
import org.cairnlearn.statistics.study.SmallCells;
import org.cairnlearn.statistics.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is missing at the end, where these are fewer than ten: then neither their number is told nor
 * what it could be taken from, the number assigned and the percentages.
 */
record SmallFlow(boolean treated, boolean comparison) {
    static SmallFlow of(StudyResult.Students students) {
        var hidden =
                SmallCells.hidden(
                        List.of(missing(students.treated()), missing(students.comparison())));
        return new SmallFlow(hidden.getFirst(), hidden.getLast());
    }

    static int missing(StudyResult.Arm arm) {
        return arm.assigned() - arm.analysed();
    }

    boolean any() {
        return treated || comparison;
    }

    /** Takes the numbers out of the document; percentages that stay are rounded. */
    void without(JsonNode students) {
        if (students.path("treated") instanceof ObjectNode arm && treated) {
            arm.putNull("assigned");
        }
        if (students.path("comparison") instanceof ObjectNode arm && comparison) {
            arm.putNull("assigned");
        }
        if (students.path("attrition") instanceof ObjectNode attrition && any()) {
            attrition.putNull("overallPercent").putNull("differentialPercent");
        } else if (students.path("attrition") instanceof ObjectNode attrition) {
            for (var field : List.of("overallPercent", "differentialPercent")) {
                attrition.put(field, Math.round(attrition.get(field).asDouble()));
            }
        }
    }
}
