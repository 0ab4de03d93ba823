package org.cairnlearn.statistics.regression;

import org.cairnlearn.statistics.numeric.Dense;

/**
 * The estimate of a variance c'Vc is a sum over clusters of (pᵢ'y)²; this knows the products pᵢ'pⱼ
 * = δᵢⱼ aᵢ'aᵢ − vᵢ'Muⱼ − uᵢ'Mvⱼ + uᵢ'M(X'W²X)Muⱼ, from which the degrees of freedom follow.
 */
final class Makings {
    private final double[][] a;
    private final double[] own;
    private final double[][] u;
    private final double[][] mu;
    private final double[][] v;
    private final double[][] mv;
    private final double[][] middle;

    Makings(double[][] a, double[][] u, double[][] v, double[][] bread, double[][] squares) {
        this.a = a;
        own = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            own[i] = Dense.dot(a[i], a[i]);
        }
        this.u = u;
        this.v = v;
        mu = Dense.multiply(u, bread);
        mv = Dense.multiply(v, bread);
        middle = Dense.multiply(mu, squares);
    }

    private double product(int i, int j) {
        return product(i, this, j);
    }

    /** pᵢ'qⱼ without the part δᵢⱼ, where q belongs to another contrast of the same model. */
    private double product(int i, Makings other, int j) {
        return -Dense.dot(v[i], other.mu[j])
                - Dense.dot(mu[i], other.v[j])
                + Dense.dot(middle[i], other.mu[j]);
    }

    private double own(int i) {
        return own[i] + product(i, i);
    }

    /** Satterthwaite: (Σ pᵢ'pᵢ)² / ΣΣ (pᵢ'pⱼ)², the sum of squares by Gram matrices. */
    double degreesOfFreedom() {
        int clusters = own.length;
        int p = u[0].length;
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < clusters; i++) {
            trace += own(i);
            squares += own[i] * own[i] + 2 * own[i] * product(i, i);
        }
        squares += clusters <= 4 * p ? pairs() : gram();
        return trace * trace / squares;
    }

    private double pairs() {
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            for (int j = 0; j < i; j++) {
                double product = product(i, j);
                sum += 2 * product * product;
            }
            double self = product(i, i);
            sum += self * self;
        }
        return sum;
    }

    /** ‖FE'‖² with rows F = (−v, −Mu…, …): the trace of (F'F)(E'E). */
    private double gram() {
        int p = u[0].length;
        var left = new double[2 * p][own.length];
        var right = new double[2 * p][own.length];
        for (int i = 0; i < own.length; i++) {
            for (int j = 0; j < p; j++) {
                left[j][i] = middle[i][j] - v[i][j];
                left[p + j][i] = -mu[i][j];
                right[j][i] = mu[i][j];
                right[p + j][i] = v[i][j];
            }
        }
        var a = Dense.cross(left, left);
        var b = Dense.cross(right, right);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Dense.dot(a[i], b[i]);
        }
        return sum;
    }

    private double cross(int i, Makings other, int j) {
        double apart = product(i, other, j);
        return i == j ? apart + Dense.dot(a[i], other.a[i]) : apart;
    }

    /** What the covariances of the contrasts are expected to be. */
    static double[][] expected(Makings[] contrasts) {
        int q = contrasts.length;
        var expected = new double[q][q];
        for (int s = 0; s < q; s++) {
            for (int t = 0; t < q; t++) {
                for (int i = 0; i < contrasts[s].own.length; i++) {
                    expected[s][t] += contrasts[s].cross(i, contrasts[t], i);
                }
            }
        }
        return expected;
    }

    /** The variances of all the covariances of the contrasts, summed. */
    static double totalVariance(Makings[] contrasts) {
        double sum = 0;
        for (var s : contrasts) {
            for (var t : contrasts) {
                for (int i = 0; i < s.own.length; i++) {
                    for (int j = 0; j < s.own.length; j++) {
                        sum +=
                                s.cross(i, s, j) * t.cross(i, t, j)
                                        + s.cross(i, t, j) * t.cross(i, s, j);
                    }
                }
            }
        }
        return sum;
    }
}
