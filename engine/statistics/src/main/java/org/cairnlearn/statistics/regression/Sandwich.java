package org.cairnlearn.statistics.regression;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.numeric.Dense;
import org.cairnlearn.statistics.numeric.Least;

/**
 * The covariance of coefficients when rows of a cluster are alike, of a model that was fitted.
 *
 * <p>V = M (Σᵢ gᵢgᵢ') M with M = (X'WX)⁻¹ and gᵢ = Xᵢ'WᵢAᵢeᵢ. For CR2, Aᵢ = Bᵢ^(−1/2) (symmetric;
 * zero eigenvalues stay zero) with Bᵢ the block of (I − H)(I − H)', which makes V unbiased when
 * rows are independent with equal spread (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018;
 * identity as working model). Bᵢ differs from I only in the span of the columns of Xᵢ and WᵢXᵢ, so
 * that a cluster of n rows costs n p² and not n³.
 */
final class Sandwich {
    private final double[][] x;
    private final double[] w;
    private final double[][] bread;
    private final int[][] members;
    private final double[][] squares;

    /** By cluster, the scores g. */
    private final double[][] scores;

    /** By cluster, the columns AᵢWᵢXᵢ over its rows. */
    private final double[][][] adjusted;

    private Sandwich(LinearModel model, Least least) {
        x = model.design().toArrays();
        w = model.weights().toArray();
        bread = least.bread();
        members = model.clusters().members();
        if (members.length < 2) {
            throw new CannotEstimate(
                    "clusters.one",
                    "All students are in one cluster, so nothing can be said about how clusters differ.");
        }
        squares = squares();
        scores = new double[members.length][x.length];
        adjusted = new double[members.length][][];
    }

    static Sandwich of(LinearModel model, Least least, Robust robust) {
        var sandwich = new Sandwich(model, least);
        for (int i = 0; i < sandwich.members.length; i++) {
            sandwich.addCluster(i, least.residuals(), robust == Robust.CR2);
        }
        double clusters = sandwich.members.length;
        double n = sandwich.w.length;
        double factor =
                switch (robust) {
                    case CLASSICAL, CR0, CR2 -> 1;
                    case CR1 -> clusters / (clusters - 1);
                    case CR1S -> clusters * (n - 1) / ((clusters - 1) * (n - sandwich.x.length));
                };
        for (var score : sandwich.scores) {
            for (int j = 0; j < score.length; j++) {
                score[j] *= Math.sqrt(factor);
            }
        }
        return sandwich;
    }

    /** X'W²X. */
    private double[][] squares() {
        var weighted = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            weighted[j] = new double[w.length];
            for (int row = 0; row < w.length; row++) {
                weighted[j][row] = w[row] * x[j][row];
            }
        }
        return Dense.cross(weighted, weighted);
    }

    private void addCluster(int i, double[] residuals, boolean correct) {
        var rows = members[i];
        var part = new double[x.length][rows.length];
        var weighted = new double[x.length][rows.length];
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < rows.length; k++) {
                part[j][k] = x[j][rows[k]];
                weighted[j][k] = w[rows[k]] * part[j][k];
            }
        }
        adjusted[i] = correct ? adjust(part, weighted) : weighted;
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < rows.length; k++) {
                scores[i][j] += adjusted[i][j][k] * residuals[rows[k]];
            }
        }
    }

    private double[][] adjust(double[][] part, double[][] weighted) {
        var basis = Basis.of(part, weighted);
        if (basis.length == 0) {
            return weighted;
        }
        var rx = Dense.cross(basis, part);
        var rw = Dense.cross(basis, weighted);
        var rxm = Dense.multiply(rx, bread);
        var inner = Dense.identity(basis.length);
        var mixed = Dense.multiply(rxm, Dense.transpose(rw));
        Dense.add(inner, -1, mixed);
        Dense.add(inner, -1, Dense.transpose(mixed));
        Dense.add(inner, 1, Dense.multiply(Dense.multiply(rxm, squares), Dense.transpose(rxm)));
        var root = Dense.power(inner, -0.5, 1e-12);
        for (int k = 0; k < root.length; k++) {
            root[k][k] -= 1;
        }
        var change = Dense.multiply(root, rw);
        var result = new double[weighted.length][];
        for (int j = 0; j < weighted.length; j++) {
            result[j] = weighted[j].clone();
            for (int r = 0; r < basis.length; r++) {
                double factor = change[r][j];
                for (int k = 0; factor != 0 && k < result[j].length; k++) {
                    result[j][k] += factor * basis[r][k];
                }
            }
        }
        return result;
    }

    int clusters() {
        return members.length;
    }

    /** c'Vd. */
    double covariance(double[] c, double[] d) {
        var left = Dense.multiply(bread, c);
        var right = Dense.multiply(bread, d);
        double sum = 0;
        for (var score : scores) {
            sum += Dense.dot(left, score) * Dense.dot(right, score);
        }
        return sum;
    }

    /** What the estimate of c'Vc is made of, under independent rows. */
    Makings makings(double[] c) {
        var mc = Dense.multiply(bread, c);
        int clusters = members.length;
        var all = new double[clusters][];
        var u = new double[clusters][x.length];
        var v = new double[clusters][x.length];
        for (int i = 0; i < clusters; i++) {
            var rows = members[i];
            all[i] = new double[rows.length];
            for (int k = 0; k < rows.length; k++) {
                double a = 0;
                for (int j = 0; j < x.length; j++) {
                    a += adjusted[i][j][k] * mc[j];
                }
                all[i][k] = a;
                double wa = w[rows[k]] * a;
                for (int j = 0; j < x.length; j++) {
                    u[i][j] += x[j][rows[k]] * a;
                    v[i][j] += x[j][rows[k]] * wa;
                }
            }
        }
        return new Makings(all, u, v, bread, squares);
    }
}
