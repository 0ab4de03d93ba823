package org.cairnlearn.statistics.numeric;

import java.util.List;
import org.cairnlearn.statistics.Coefficients;
import org.cairnlearn.statistics.Named;

/** From estimates and standard errors to p values and intervals. */
public final class Inference {
    private Inference() {}

    public static Coefficients of(List<String> names, double[] estimate, double[] se, double[] df) {
        int p = estimate.length;
        var t = new double[p];
        var tail = new double[p];
        var low = new double[p];
        var high = new double[p];
        for (int j = 0; j < p; j++) {
            t[j] = estimate[j] / se[j];
            tail[j] = Tails.twoSided(t[j], df[j]);
            double reach = Tails.tQuantile(0.975, df[j]) * se[j];
            low[j] = estimate[j] - reach;
            high[j] = estimate[j] + reach;
        }
        return new Coefficients(
                Named.of(names, estimate),
                Named.of(names, se),
                new Coefficients.Test(
                        Named.of(names, t), Named.of(names, df), Named.of(names, tail)),
                new Coefficients.Interval(Named.of(names, low), Named.of(names, high)));
    }
}
