package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.trial.Draw;
import org.cairnlearn.statistics.trial.Roster;
import tools.jackson.databind.node.ObjectNode;

/** Which of each student's items come with the programme, each drawn by itself. */
final class ItemDraw {
    private ItemDraw() {}

    static void add(Plan plan, Frame frame, ObjectNode document, List<String> words) {
        var study = plan.study();
        if (!study.hasNonNull("item")) {
            throw new StudyRefused(
                    List.of(
                            Problem.error("plan.field", plan.file())
                                    .pointer("/study")
                                    .saying(
                                            "A draw of items needs the field item.",
                                            "Name the roster's column of items; a row is an item of a student.")));
        }
        var students = frame.column(study.get("id").asString());
        var items = frame.column(study.get("item").asString());
        var seed = study.get("seed").asString();
        double share = study.at("/design/share").asDouble(0.5);
        List<Roster.Unit> units = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            units.add(new Roster.Unit(students.text(row) + ":" + items.text(row), "all"));
        }
        var seal = Draw.seal(new Roster(units), seed);
        document.put("drawSeal", seal);
        words.add("Seal of the draw: " + seal);
        var draw = document.putObject("draw");
        for (int row = 0; row < frame.rows(); row++) {
            var student = students.text(row);
            var item = items.text(row);
            int arm = Draw.item(seed, student, item, share) ? 1 : 0;
            draw.withObjectProperty(student).put(item, arm);
            words.add("%s\t%s\t%d".formatted(student, item, arm));
        }
    }
}
