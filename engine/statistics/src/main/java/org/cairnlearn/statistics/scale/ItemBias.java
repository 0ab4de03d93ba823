package org.cairnlearn.statistics.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Logit;
import org.cairnlearn.statistics.numeric.Tails;

/**
 * Items that are harder for one group than for another with the same total score (DIF).
 *
 * @param mantelHaenszel common odds ratio over scores, with its test
 * @param delta −2.35 ln of the odds of the focal group over the others; below −1.5 counts as large
 * @param likelihoodRatio χ² with 2 degrees of freedom of logistic regression with and without the
 *     group
 */
public record ItemBias(
        String item, MantelHaenszel mantelHaenszel, double delta, double likelihoodRatio) {
    /**
     * @param oddsRatio of a wrong or lower answer of the focal group, as tabulated focal by answer
     */
    public record MantelHaenszel(double chisq, double p, double oddsRatio) {}

    /**
     * Every item in turn. The total score includes the item; extreme scores carry no information
     * and are left out of the Mantel-Haenszel test, which is corrected for continuity where the sum
     * is at least one half off. Source: Holland and Thayer (1988); Swaminathan and Rogers (1990).
     *
     * @param items 0 or 1
     * @param focal 1 for the group that might be disadvantaged
     */
    public static List<ItemBias> of(Columns items, Numbers focal) {
        if (!focal.isBinary() || focal.isConstant()) {
            throw new CannotEstimate("group.single", "There have to be two groups, 0 and 1.");
        }
        var total = new double[focal.size()];
        for (int j = 0; j < items.count(); j++) {
            var item = items.values().get(j);
            if (!item.isBinary() || item.isConstant()) {
                throw new CannotEstimate(
                        "item.not-binary",
                        "%s is not answered 0 by some and 1 by others."
                                .formatted(items.names().get(j)));
            }
            for (int i = 0; i < total.length; i++) {
                total[i] += item.get(i);
            }
        }
        List<ItemBias> all = new ArrayList<>();
        for (int j = 0; j < items.count(); j++) {
            var item = items.values().get(j).toArray();
            var mh = mantelHaenszel(item, focal, total, items.count());
            all.add(
                    new ItemBias(
                            items.names().get(j),
                            mh,
                            2.35 * Math.log(mh.oddsRatio()),
                            likelihoodRatio(item, focal, total)));
        }
        return List.copyOf(all);
    }

    private static MantelHaenszel mantelHaenszel(
            double[] item, Numbers focal, double[] total, int most) {
        // By score: not focal wrong, not focal right, focal wrong, focal right.
        var tables = new TreeMap<Double, double[]>();
        for (int i = 0; i < item.length; i++) {
            if (total[i] > 0 && total[i] < most) {
                tables.computeIfAbsent(total[i], fresh -> new double[4])[
                        (int) (2 * focal.get(i) + item[i])]++;
            }
        }
        double apart = 0;
        double variance = 0;
        double above = 0;
        double below = 0;
        for (var t : tables.values()) {
            double n = t[0] + t[1] + t[2] + t[3];
            double row = t[0] + t[1];
            double column = t[0] + t[2];
            apart += t[0] - row * column / n;
            if (n > 1) {
                variance += row * (n - row) * column * (n - column) / (n * n * (n - 1));
            }
            above += t[0] * t[3] / n;
            below += t[1] * t[2] / n;
        }
        if (!(variance > 0 && above > 0 && below > 0)) {
            throw new CannotEstimate("scores.apart", "The two groups have no scores in common.");
        }
        double corrected = Math.abs(apart) - (Math.abs(apart) >= 0.5 ? 0.5 : 0);
        double chisq = corrected * corrected / variance;
        return new MantelHaenszel(chisq, Tails.chiUpper(chisq, 1), above / below);
    }

    private static double likelihoodRatio(double[] item, Numbers focal, double[] total) {
        int n = item.length;
        var ones = Numbers.repeat(1, n).toArray();
        var both = focal.times(Numbers.of(total)).toArray();
        var names = List.of("(Intercept)", "score", "group", "score:group");
        var without = Logit.fit(new double[][] {ones, total}, names.subList(0, 2), item);
        var with = Logit.fit(new double[][] {ones, total, focal.toArray(), both}, names, item);
        return without.deviance() - with.deviance();
    }
}
