package org.cairnlearn.statistics.numeric;

import java.util.Arrays;

/** Quantiles by linear interpolation of the order statistics (R's type 7). */
public final class Quantiles {
    private Quantiles() {}

    public static double[] of(double[] values, double... shares) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var quantiles = new double[shares.length];
        for (int k = 0; k < shares.length; k++) {
            double place = (sorted.length - 1) * shares[k];
            int below = (int) Math.floor(place + 4 * Math.ulp(place));
            double part = place - below;
            quantiles[k] = sorted[below];
            if (part > 1e-12 && below + 1 < sorted.length) {
                quantiles[k] += part * (sorted[below + 1] - sorted[below]);
            }
        }
        return quantiles;
    }
}
