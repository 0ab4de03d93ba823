package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.study.Refusal;
import org.cairnlearn.statistics.study.SmallCells;
import org.cairnlearn.statistics.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left where nobody is similar: how much students grew, beside what a norm expects. It says
 * nothing about why.
 */
final class NormGrowth {
    private NormGrowth() {}

    /** The document with growth, when that is the only thing that may be said. */
    static void tell(Plan plan, Map<String, Path> data, StudyResult result, ObjectNode document) {
        boolean only =
                result.refusals().stream().map(Refusal::code).allMatch("study.similar"::equals);
        if (!plan.study().has("norms") || result.evidence().isPresent() || !only) {
            return;
        }
        var name = plan.dataNames().getFirst();
        var frame = FrameReader.read(StudyDesk.path(plan, data, name), plan.columns(name));
        growth(
                plan.study(),
                StudyReading.participating(
                        plan.study(), Prepare.apply(plan.preparation(name), frame)),
                document);
    }

    private static void growth(JsonNode study, Frame frame, ObjectNode document) {
        var treat = study.get("treat").asString();
        var outcome = study.at("/outcomes/0/column").asString();
        var pre = study.at("/norms/pre").asString();
        var norm = study.at("/norms/expected").asString();
        var treated =
                IntStream.of(frame.complete(List.of(treat, outcome, pre, norm)))
                        .filter(row -> frame.column(treat).number(row) == 1)
                        .toArray();
        if (treated.length < SmallCells.FEWEST) {
            return;
        }
        var end = frame.numbers(outcome, treated);
        var begin = frame.numbers(pre, treated);
        var expected = frame.numbers(norm, treated);
        long met =
                IntStream.range(0, treated.length)
                        .filter(k -> end.get(k) - begin.get(k) >= expected.get(k))
                        .count();
        var growth = JsonNodeFactory.instance.objectNode();
        growth.put("students", treated.length)
                .put("mean", end.mean() - begin.mean())
                .put("expected", expected.mean());
        var small = SmallCells.hidden(List.of((int) met, (int) (treated.length - met)));
        if (small.contains(true)) {
            growth.putNull("metPercent");
        } else {
            growth.put("metPercent", Math.round(100.0 * met / treated.length));
        }
        document.set("growth", growth);
    }

    static List<ReportPage.Table> table(ObjectNode document) {
        var growth = document.path("growth");
        if (!growth.isObject()) {
            return List.of();
        }
        return List.of(
                new ReportPage.Table(
                        "growth",
                        "How much students grew",
                        "Beside what the norm expects. It does not say why they grew.",
                        List.of("what", "value"),
                        List.of(
                                List.of("students", growth.get("students").asString()),
                                List.of("growth, mean", number(growth.get("mean"))),
                                List.of("growth by the norm, mean", number(growth.get("expected"))),
                                List.of(
                                        "grew at least as much as the norm",
                                        growth.get("metPercent").isNull()
                                                ? "too few students on one side to show"
                                                : growth.get("metPercent").asString() + " %"))));
    }

    private static String number(JsonNode value) {
        return String.format(Locale.ROOT, "%.1f", value.asDouble());
    }
}
