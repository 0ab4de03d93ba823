package org.cairnlearn.statistics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Cells;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.TwoGroups;
import org.cairnlearn.statistics.trial.Balance;
import org.cairnlearn.statistics.trial.KeptDraws;

/**
 * Findings after a draw that was repeated until it was balanced: by draws of all that were
 * assigned, of which only those count that would have been kept.
 */
final class Redrawn implements Unmodelled {
    private final StudyData.Units units;
    private final KeptDraws draws;

    private Redrawn(StudyData.Units units, KeptDraws draws) {
        this.units = units;
        this.draws = draws;
    }

    static Redrawn of(StudyData data, StudyPlan.Again again, long seed) {
        var members = data.units().clusters().members();
        var first = IntStream.range(0, members.length).map(c -> members[c][0]).toArray();
        List<Numbers> before = new ArrayList<>();
        for (var name : again.covariates()) {
            before.add(means(data.column(name), members));
        }
        for (var rows : members) {
            if (!data.units().treat().at(rows).isConstant()) {
                throw new CannotEstimate(
                        "study.rerandomise",
                        "What was drawn whole has rows with and without the programme.");
            }
        }
        return new Redrawn(
                data.units(),
                KeptDraws.of(
                        data.units().treat().at(first),
                        data.units().blocks().at(first),
                        new Balance(before, again.atMost()),
                        seed));
    }

    private static Numbers means(Cells column, int[][] members) {
        var means = new double[members.length];
        for (int unit = 0; unit < means.length; unit++) {
            for (int row : members[unit]) {
                if (!column.has(row)) {
                    throw new CannotEstimate(
                            "study.rerandomise",
                            "Somebody lacks a measure that the draw was balanced by.");
                }
            }
            means[unit] = column.at(members[unit]).mean();
        }
        return Numbers.of(means);
    }

    @Override
    public Finding find(String name, StudyPlan.Outcome outcome, int[] rows, Numbers values) {
        Groups clusters = units.clusters();
        Map<Integer, List<Double>> own = new LinkedHashMap<>();
        for (int k = 0; k < rows.length; k++) {
            own.computeIfAbsent(clusters.of(rows[k]), fresh -> new ArrayList<>())
                    .add(values.get(k));
        }
        var means =
                own.values().stream()
                        .mapToDouble(all ->
                                all.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                        .toArray();
        var answer =
                draws.of(
                        own.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        Numbers.of(means));
        var groups = TwoGroups.of(values, units.treat().at(rows));
        double sd = EffectSizes.hedges(groups).sdPooled();
        double sign = outcome.higherIsBetter() ? 1 : -1;
        double one = EffectSizes.percentilePoints(sign * answer.low() / sd);
        double other = EffectSizes.percentilePoints(sign * answer.high() / sd);
        return new Finding(
                name,
                new Finding.Counts(groups.treated().size(), groups.comparison().size()),
                new Finding.Effect(answer.estimate(), answer.se(), means.length - 2, sd),
                new Finding.Points(
                        EffectSizes.percentilePoints(sign * answer.estimate() / sd),
                        Math.min(one, other),
                        Math.max(one, other)),
                new Finding.Test(answer.p(), answer.p()));
    }
}
