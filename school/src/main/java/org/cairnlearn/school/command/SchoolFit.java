package org.cairnlearn.school.command;

import java.util.Locale;
import org.cairnlearn.school.mastery.Comparison;
import org.cairnlearn.school.mastery.Refitted;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fits a school's own model and says what came of it. */
record SchoolFit(Shell shell, SchoolOptions school, int threads) {

    int run(boolean json) {
        var settings = school.settings(shell);
        Refitted result;
        try (var open = OpenSchool.forOneCommand(settings)) {
            var doors = open.doors();
            var tenant = new TenantChoice(doors.tenants().all()).require(settings.tenant());
            result = doors.models().refit(tenant, threads);
        }
        if (json) {
            Json.print(document(result), shell.out());
        } else {
            shell.out().println(sentence(result));
            shell.out().flush();
        }
        return ExitCode.DONE;
    }

    private static String sentence(Refitted result) {
        return switch (result) {
            case Refitted.Proposed(var number, var comparison) ->
                    String.format(
                            Locale.ROOT,
                            """
                            Model %d waits: %d of %d students would change a level (%d up, %d down of %d levels).
                            Log-loss %.4f now, %.4f new; area under the curve %.4f now, %.4f new (%d students who train no model).
                            Adopt it with: cairn mastery adopt %d, or keep what is in force with: cairn mastery adopt %d --keep.\
                            """,
                            number,
                            comparison.changed().students(),
                            comparison.students(),
                            comparison.changed().up(),
                            comparison.changed().down(),
                            comparison.levels(),
                            comparison.before().loss(),
                            comparison.after().loss(),
                            comparison.before().area(),
                            comparison.after().area(),
                            comparison.after().students(),
                            number,
                            number);
            case Refitted.NothingNew(var number) ->
                    "The evidence is that of model %d; there is nothing to fit.".formatted(number);
            case Refitted.TooFew(var students, var least) ->
                    "%d students have evidence; a fit needs %d. The standard model serves them."
                            .formatted(students, least);
        };
    }

    private static ObjectNode document(Refitted result) {
        var document = JsonNodeFactory.instance.objectNode();
        switch (result) {
            case Refitted.Proposed(var number, var comparison) ->
                    add(document.put("result", "proposed").put("number", number), comparison);
            case Refitted.NothingNew(var number) ->
                    document.put("result", "nothing-new").put("number", number);
            case Refitted.TooFew(var students, var least) ->
                    document.put("result", "too-few").put("students", students).put("least", least);
        }
        return document;
    }

    private static void add(ObjectNode document, Comparison comparison) {
        document.put("students", comparison.students())
                .put("levels", comparison.levels())
                .put("studentsChanged", comparison.changed().students())
                .put("up", comparison.changed().up())
                .put("down", comparison.changed().down());
        add(document.putObject("before"), comparison.before());
        add(document.putObject("after"), comparison.after());
    }

    private static void add(ObjectNode document, Comparison.Reliability of) {
        document.put("answers", of.answers())
                .put("students", of.students())
                .put("auc", of.area())
                .put("logLoss", of.loss())
                .put("ece15", of.calibration());
    }
}
