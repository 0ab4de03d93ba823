package org.cairnlearn.learner.statespace;

import java.util.Arrays;

/**
 * The evidence layer: an additive correction of the filter's logit,
 *
 * <pre>
 *   logit = w_0 + sum_j w_j x_j + sum of the weights that the answer's item, competencies,
 *           combination and recent outcomes look up
 * </pre>
 *
 * <p>with dense features standardised over the training rows. It serves prediction and calibration;
 * mastery stays on the filter's state.
 */
final class Layer {
    final Shape shape;
    final int[] itemPlaces;
    final float[] centre;
    final float[] scale;
    final double[] weights;

    Layer(Shape shape, int[] itemPlaces, Standard standard, double[] weights) {
        this.shape = shape;
        this.itemPlaces = itemPlaces;
        this.centre = standard.centre;
        this.scale = standard.scale;
        this.weights = weights;
    }

    /** The logit of a row whose features are not yet standardised; standardises them. */
    double logit(Examples examples, int row, Terms terms) {
        int at = row * Feature.COUNT;
        float[] x = examples.x;
        for (int j = 0; j < Feature.COUNT; j++) {
            x[at + j] = (x[at + j] - centre[j]) * scale[j];
        }
        examples.terms(row, shape, itemPlaces, terms);
        return dot(weights, x, at) + dot(weights, terms);
    }

    /** Intercept and dense features, whose number four divides. Four sums side by side. */
    static double dot(double[] w, float[] x, int at) {
        double a = w[0];
        double b = 0;
        double c = 0;
        double d = 0;
        for (int j = 0; j < Feature.COUNT; j += 4) {
            a += w[j + 1] * x[at + j];
            b += w[j + 2] * x[at + j + 1];
            c += w[j + 3] * x[at + j + 2];
            d += w[j + 4] * x[at + j + 3];
        }
        return (a + b) + (c + d);
    }

    static double dot(double[] w, Terms terms) {
        double sum = 0;
        int[] index = terms.index;
        float[] value = terms.value;
        for (int j = 0; j < terms.count; j++) {
            sum += w[index[j]] * value[j];
        }
        return sum;
    }

    /** Mean and reciprocal standard deviation of each dense feature. */
    static final class Standard {
        final float[] centre = new float[Feature.COUNT];
        final float[] scale = new float[Feature.COUNT];

        /** Over all rows, which are standardised in place. */
        static Standard of(Examples examples) {
            var standard = new Standard();
            double[] sum = new double[Feature.COUNT];
            double[] squares = new double[Feature.COUNT];
            int n = examples.count;
            for (int at = 0; at < n * Feature.COUNT; at += Feature.COUNT) {
                for (int j = 0; j < Feature.COUNT; j++) {
                    double value = examples.x[at + j];
                    sum[j] += value;
                    squares[j] += value * value;
                }
            }
            for (int j = 0; j < Feature.COUNT; j++) {
                double mean = sum[j] / Math.max(1, n);
                double variance = squares[j] / Math.max(1, n) - mean * mean;
                standard.centre[j] = (float) mean;
                standard.scale[j] = variance > 1e-8 ? (float) (1 / Math.sqrt(variance)) : 0;
            }
            for (int at = 0; at < n * Feature.COUNT; at += Feature.COUNT) {
                for (int j = 0; j < Feature.COUNT; j++) {
                    examples.x[at + j] =
                            (examples.x[at + j] - standard.centre[j]) * standard.scale[j];
                }
            }
            return standard;
        }

        /** The weights with which the layer says just what the filter says. */
        double[] filterAlone(Shape shape) {
            double[] weights = new double[shape.weights];
            int filter = Feature.FILTER.ordinal();
            if (scale[filter] > 0) {
                weights[filter + 1] = 1 / scale[filter];
            }
            weights[0] = centre[filter];
            return weights;
        }

        /** Leaves every feature out but the filter's own logit, which stays as it is. */
        static Standard filterAlone() {
            var standard = new Standard();
            standard.scale[Feature.FILTER.ordinal()] = 1;
            return standard;
        }

        static Standard of(double[] centre, double[] scale) {
            var standard = new Standard();
            for (int j = 0; j < Feature.COUNT; j++) {
                standard.centre[j] = (float) centre[j];
                standard.scale[j] = (float) scale[j];
            }
            return standard;
        }
    }

    /** For every item the number of its block; items met less than twice have none. */
    static int[] itemPlaces(Examples examples, int items) {
        int[] met = new int[items];
        for (int row = 0; row < examples.count; row++) {
            if (examples.item[row] >= 0) {
                met[examples.item[row]]++;
            }
        }
        int[] places = new int[items];
        Arrays.fill(places, -1);
        int next = 0;
        for (int i = 0; i < items; i++) {
            if (met[i] >= 2) {
                places[i] = next++;
            }
        }
        return places;
    }
}
