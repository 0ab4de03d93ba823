package org.cairnlearn.statistics.study;

import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.TwoGroups;
import org.cairnlearn.statistics.trial.AlwaysValid;

/** Findings of a study of items that may be looked at on any day; rows come in the items' order. */
record AnyTime(StudyData.Units units, AlwaysValid.Rule rule) implements Unmodelled {
    @Override
    public Finding find(String name, StudyPlan.Outcome outcome, int[] rows, Numbers values) {
        var treat = units.treat().at(rows);
        var look =
                AlwaysValid.of(
                        new AlwaysValid.Items(values, treat, units.clusters().at(rows)), rule);
        var groups = TwoGroups.of(values, treat);
        double sd = EffectSizes.hedges(groups).sdPooled();
        double sign = outcome.higherIsBetter() ? 1 : -1;
        double one = EffectSizes.percentilePoints(sign * look.low() / sd);
        double other = EffectSizes.percentilePoints(sign * look.high() / sd);
        return new Finding(
                name,
                new Finding.Counts(groups.treated().size(), groups.comparison().size()),
                new Finding.Effect(look.estimate(), look.se(), look.items() - 1, sd),
                new Finding.Points(
                        EffectSizes.percentilePoints(sign * look.estimate() / sd),
                        Math.min(one, other),
                        Math.max(one, other)),
                new Finding.Test(look.p(), look.p()));
    }
}
