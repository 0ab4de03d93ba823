package org.cairnlearn.school.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.TwoGroups;
import tools.jackson.databind.node.ObjectNode;

/** How alike the two groups of a draw are in what the roster tells of the covariates. */
final class DrawBalance {
    private DrawBalance() {}

    static void add(
            Frame frame,
            Set<String> covariates,
            int[] arms,
            ObjectNode document,
            List<String> words) {
        var balance = document.putObject("balance");
        for (var name : covariates) {
            var rows = frame.complete(List.of(name));
            var treat = Numbers.of(IntStream.of(rows).mapToDouble(row -> arms[row]).toArray());
            if (rows.length == 0 || treat.isConstant()) {
                continue;
            }
            try {
                var before = EffectSizes.baseline(TwoGroups.of(frame.numbers(name, rows), treat));
                balance.putObject(name)
                        .put("g", before.index())
                        .put("equivalence", before.equivalence().text());
                words.add(
                        String.format(
                                Locale.ROOT,
                                "%s: the groups are %.2f standard deviations apart (%s).",
                                name,
                                Math.abs(before.index()),
                                before.equivalence().text()));
            } catch (CannotEstimate sameForEverybody) {
                balance.putObject(name).put("g", 0).put("equivalence", "equivalent");
            }
        }
    }
}
