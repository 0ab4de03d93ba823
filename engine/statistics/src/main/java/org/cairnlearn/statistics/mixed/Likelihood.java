package org.cairnlearn.statistics.mixed;

import java.util.List;
import org.cairnlearn.statistics.numeric.Cholesky;

/**
 * The restricted likelihood as a function of the relative Cholesky factors θ of the groups'
 * covariances, as lme4 profiles it (Bates et al. 2015): with Λ made of θ, the factor of Λ'Z'ZΛ + I,
 * bordered by X and y, gives the determinants and the residual sum of squares. The blocks of the
 * first kind are eliminated one by one, the rest is dense. Cost for J groups of the first kind, R
 * other random effects and p columns: J(R'+p)² + (R+p)³/3, where R' are those that meet a group.
 */
final class Likelihood {
    private final Sums sums;
    private final List<RandomTerm> terms;
    private final int rows;
    private final int columns;

    /** Kind and effect of each place of the dense part. */
    private final int[] kindOf;

    private final int[] effectOf;

    Likelihood(Sums sums, List<RandomTerm> terms, int rows, int columns) {
        this.sums = sums;
        this.terms = terms;
        this.rows = rows;
        this.columns = columns;
        kindOf = new int[sums.dense()];
        effectOf = new int[sums.dense()];
        for (int kind = 1; kind < terms.size(); kind++) {
            int q = terms.get(kind).effects().count();
            int from = sums.place(kind - 1, 0);
            for (int k = 0; k < q * terms.get(kind).groups().count(); k++) {
                kindOf[from + k] = kind;
                effectOf[from + k] = k % q;
            }
        }
    }

    /** How many numbers θ has. */
    int parameters() {
        return terms.stream()
                .mapToInt(term -> term.effects().count() * (term.effects().count() + 1) / 2)
                .sum();
    }

    /** Factors of 1 on each diagonal. */
    double[] start() {
        var theta = new double[parameters()];
        int k = 0;
        for (var term : terms) {
            int q = term.effects().count();
            for (int column = 0; column < q; column++) {
                theta[k] = 1;
                k += q - column;
            }
        }
        return theta;
    }

    /** Λ of each kind, lower triangular, from θ column by column. */
    double[][][] factors(double[] theta) {
        var factors = new double[terms.size()][][];
        int k = 0;
        for (int t = 0; t < factors.length; t++) {
            int q = terms.get(t).effects().count();
            factors[t] = new double[q][q];
            for (int column = 0; column < q; column++) {
                for (int row = column; row < q; row++) {
                    factors[t][row][column] = theta[k++];
                }
            }
        }
        return factors;
    }

    /** −2 restricted log likelihood at the best residual variance. */
    double deviance(double[] theta) {
        var at = new Factored(theta);
        double df = rows - columns;
        return at.logDeterminants() + df * (1 + Math.log(2 * Math.PI * at.squares() / df));
    }

    /** −2 restricted log likelihood at (θ, σ). */
    double devianceAt(double[] parameters) {
        var at = new Factored(java.util.Arrays.copyOf(parameters, parameters.length - 1));
        double sigma = parameters[parameters.length - 1];
        return at.logDeterminants()
                + (rows - columns) * Math.log(2 * Math.PI * sigma * sigma)
                + at.squares() / (sigma * sigma);
    }

    Factored at(double[] theta) {
        return new Factored(theta);
    }

    /** The bordered factor at one θ. */
    final class Factored {
        private final double[][][] lambda;
        private final double[][] matrix;
        private final Cholesky[] blocks;
        private final double[][][] reduced;
        private double logDeterminant;

        private Factored(double[] theta) {
            lambda = factors(theta);
            matrix = scaled();
            blocks = new Cholesky[sums.levels.length];
            reduced = new double[sums.levels.length][][];
            for (int j = 0; j < blocks.length; j++) {
                eliminate(j);
            }
            factor();
        }

        /** The dense part with Λ on both sides and I added. */
        private double[][] scaled() {
            int size = sums.matrix.length;
            var turned = new double[size][];
            for (int i = 0; i < size; i++) {
                turned[i] = java.util.Arrays.copyOf(sums.matrix[i], i + 1);
            }
            if (sums.dense() == 0) {
                return turned;
            }
            for (int i = 0; i < sums.dense(); i++) {
                turned[i] = new double[i + 1];
                for (int j = 0; j <= i; j++) {
                    turned[i][j] = block(i, j) + (i == j ? 1 : 0);
                }
            }
            for (int i = sums.dense(); i < size; i++) {
                for (int j = 0; j < sums.dense(); j++) {
                    var factor = lambda[kindOf[j]];
                    int e = effectOf[j];
                    double sum = 0;
                    for (int k = e; k < factor.length; k++) {
                        sum += factor[k][e] * sums.matrix[i][j - e + k];
                    }
                    turned[i][j] = sum;
                }
            }
            return turned;
        }

        private double block(int i, int j) {
            var left = lambda[kindOf[i]];
            var right = lambda[kindOf[j]];
            int a = effectOf[i];
            int b = effectOf[j];
            double sum = 0;
            for (int k = a; k < left.length; k++) {
                for (int l = b; l < right.length; l++) {
                    int row = i - a + k;
                    int column = j - b + l;
                    double value =
                            row >= column ? sums.matrix[row][column] : sums.matrix[column][row];
                    sum += left[k][a] * right[l][b] * value;
                }
            }
            return sum;
        }

        private void eliminate(int j) {
            var level = sums.levels[j];
            var own = lambda[0];
            int q = own.length;
            var inner = new double[q][q];
            for (int a = 0; a < q; a++) {
                for (int b = 0; b < q; b++) {
                    double sum = a == b ? 1 : 0;
                    for (int k = a; k < q; k++) {
                        for (int l = b; l < q; l++) {
                            sum += own[k][a] * level.own()[k][l] * own[l][b];
                        }
                    }
                    inner[a][b] = sum;
                }
            }
            blocks[j] = Cholesky.of(inner);
            logDeterminant += blocks[j].logDeterminant();
            reduced[j] = reduce(level, blocks[j]);
            var touched = level.touched();
            for (int a = 0; a < touched.length; a++) {
                var row = matrix[touched[a]];
                for (int b = 0; b <= a; b++) {
                    double sum = 0;
                    for (int e = 0; e < q; e++) {
                        sum += reduced[j][a][e] * reduced[j][b][e];
                    }
                    row[touched[b]] -= sum;
                }
            }
        }

        /** L⁻¹Λ' times what the level meets, those turned by their own Λ. */
        private double[][] reduce(Sums.Level level, Cholesky block) {
            var touched = level.touched();
            int q = lambda[0].length;
            var result = new double[touched.length][];
            for (int k = 0; k < touched.length; k++) {
                var product = level.products()[k];
                if (touched[k] < sums.dense()) {
                    var factor = lambda[kindOf[touched[k]]];
                    int e = effectOf[touched[k]];
                    product = new double[q];
                    for (int l = e; l < factor.length; l++) {
                        for (int a = 0; a < q; a++) {
                            product[a] += factor[l][e] * level.products()[k - e + l][a];
                        }
                    }
                }
                var turned = new double[q];
                for (int a = 0; a < q; a++) {
                    for (int b = a; b < q; b++) {
                        turned[a] += lambda[0][b][a] * product[b];
                    }
                }
                result[k] = block.forward(turned);
            }
            return result;
        }

        /** Makes the dense part its own Cholesky factor. */
        private void factor() {
            for (int i = 0; i < matrix.length; i++) {
                var row = matrix[i];
                for (int j = 0; j <= i; j++) {
                    var other = matrix[j];
                    double sum = row[j];
                    for (int k = 0; k < j; k++) {
                        sum -= row[k] * other[k];
                    }
                    row[j] = i == j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / other[j];
                }
                if (i < matrix.length - 1) {
                    logDeterminant += 2 * Math.log(row[i]);
                }
            }
        }

        double logDeterminants() {
            return logDeterminant;
        }

        /** The penalised residual sum of squares. */
        double squares() {
            int last = matrix.length - 1;
            return matrix[last][last] * matrix[last][last];
        }

        double residualVariance() {
            return squares() / (rows - columns);
        }

        /** The unscaled covariance of the coefficients: (R'R)⁻¹. */
        double[][] covariance() {
            int from = sums.dense();
            var square = new double[columns][columns];
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    for (int k = 0; k <= Math.min(i, j); k++) {
                        square[i][j] += matrix[from + i][from + k] * matrix[from + j][from + k];
                    }
                }
            }
            return Cholesky.of(square).inverse();
        }

        /** The dense random effects in units of Λ, then the coefficients. */
        double[] solution() {
            int size = matrix.length - 1;
            var x = java.util.Arrays.copyOf(matrix[size], size);
            for (int i = size - 1; i >= 0; i--) {
                x[i] /= matrix[i][i];
                for (int k = 0; k < i; k++) {
                    x[k] -= matrix[i][k] * x[i];
                }
            }
            return x;
        }

        /** The effects of a group of the first kind. */
        double[] effects(int j, double[] solution) {
            var touched = sums.levels[j].touched();
            int last = touched.length - 1;
            var right = reduced[j][last].clone();
            for (int k = 0; k < last; k++) {
                for (int e = 0; e < right.length; e++) {
                    right[e] -= reduced[j][k][e] * solution[touched[k]];
                }
            }
            return times(lambda[0], blocks[j].backward(right));
        }

        /** The effects of a group of another kind. */
        double[] effects(int kind, int group, double[] solution) {
            int place = sums.place(kind - 1, group);
            return times(
                    lambda[kind],
                    java.util.Arrays.copyOfRange(solution, place, place + lambda[kind].length));
        }

        private static double[] times(double[][] factor, double[] u) {
            return org.cairnlearn.statistics.numeric.Dense.multiply(factor, u);
        }
    }
}
