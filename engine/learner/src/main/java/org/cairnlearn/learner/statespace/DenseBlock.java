package org.cairnlearn.learner.statespace;

/**
 * The Hessian of the dense weights, factorised (Cholesky): dense features go together, so scaling
 * them one by one would leave conjugate gradients slow. Taken from every eighth row, since it only
 * guides the search.
 */
final class DenseBlock {
    private static final int STRIDE = 8;
    private static final int N = Shape.DENSE;

    private final double[][] lower;

    private DenseBlock(double[][] lower) {
        this.lower = lower;
    }

    static DenseBlock of(Examples rows, Span span, double[] curvature, double[] penalty) {
        double[][] h = new double[N][N];
        double[] v = new double[N];
        int stride = span.size() < 4000 ? 1 : STRIDE;
        for (int place = 0; place < span.size(); place += stride) {
            int r = span.row(place);
            v[0] = 1;
            for (int j = 1; j < N; j++) {
                v[j] = rows.x[r * Feature.COUNT + j - 1];
            }
            double weight = curvature[r] * stride;
            for (int j = 0; j < N; j++) {
                double[] row = h[j];
                double by = weight * v[j];
                for (int k = 0; k <= j; k++) {
                    row[k] += by * v[k];
                }
            }
        }
        for (int j = 0; j < N; j++) {
            h[j][j] += penalty[j] + 1e-6 * (1 + h[j][j]);
        }
        Linear.factorise(h);
        return new DenseBlock(h);
    }

    /** Solves for the first weights; the others of {@code into} stay. */
    void solve(double[] right, double[] into) {
        Linear.solve(lower, right, into);
    }
}
