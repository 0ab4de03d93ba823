package org.cairnlearn.learner.statespace;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes a student's means apart into what each answer and practice have put there, while the filter
 * goes on. Later answers take back part of what earlier ones said: with the {@link Marks gradient}
 * at the level of a student of whom nothing is known but how doubtful it is, g0, and the secant
 * slope s between there and the level eta,
 *
 * <pre>
 *   g(eta) = g0 - s (sum of h m over the parts of the state)
 * </pre>
 *
 * <p>holds exactly, so every update is linear in the means and each answer's share can be carried
 * along. So a share is close to what would be missing without the answer (the gains would differ a
 * little too), and the shares add up to the mean. Cost: constant for each earlier answer.
 */
final class Influence {
    /** The part of the state that is the general level; competency k is {@code FIRST + k}. */
    static final int GENERAL = 0;

    static final int FORM = 1;
    static final int FIRST = 2;

    private final int sources;
    private final int answers;
    private final Map<Integer, double[]> shares = new HashMap<>();
    private final Marks marks = new Marks();
    private double[][] parts = new double[8][];
    private double[] weight = new double[8];
    private double[] variance = new double[8];
    private double[] gain = new double[8];
    private int count;

    /**
     * @param answers how many answers there will be
     */
    Influence(int answers) {
        this.answers = answers;
        sources = 2 * answers;
    }

    /** What an answer has put into a part of the state. */
    double share(int part, int answer) {
        return row(part)[answer];
    }

    /** What practising with an answer has put into a part of the state. */
    double learned(int part, int answer) {
        return row(part)[answers + answer];
    }

    /** A part of the state falls back to its prior mean. */
    void keep(int part, double kept) {
        double[] row = row(part);
        for (int j = 0; j < sources; j++) {
            row[j] *= kept;
        }
    }

    /** The next answer touches this part of the state; to be told before the answer is learned. */
    void touch(int part, double weightOf, double varianceOf, double gainOf) {
        if (count == parts.length) {
            parts = java.util.Arrays.copyOf(parts, count * 2);
            weight = java.util.Arrays.copyOf(weight, count * 2);
            variance = java.util.Arrays.copyOf(variance, count * 2);
            gain = java.util.Arrays.copyOf(gain, count * 2);
        }
        parts[count] = row(part);
        weight[count] = weightOf;
        variance[count] = varianceOf;
        gain[count++] = gainOf;
    }

    /** The answer is learned: all parts that it touches have been told. */
    void learn(int answer, Walk walk, int row) {
        int points = walk.log.points(row);
        int max = walk.log.max(row);
        double reliability = walk.log.reliability(row);
        double known = 0;
        for (int a = 0; a < count; a++) {
            known += weight[a] * sum(parts[a]);
        }
        marks.see(walk.eta - known, walk.flatter, points, max);
        double unknown = marks.gradient;
        marks.see(walk.eta, walk.flatter, points, max);
        double slope = known == 0 ? marks.information : (unknown - marks.gradient) / known;
        for (int j = 0; j < sources; j++) {
            double said = 0;
            for (int a = 0; a < count; a++) {
                said += weight[a] * parts[a][j];
            }
            double by = (j == answer ? unknown : 0) - slope * said;
            for (int a = 0; by != 0 && a < count; a++) {
                parts[a][j] += weight[a] * variance[a] * reliability * by;
            }
        }
        for (int a = 0; a < count; a++) {
            parts[a][answers + answer] += gain[a];
        }
        count = 0;
    }

    private double sum(double[] of) {
        double sum = 0;
        for (int j = 0; j < sources; j++) {
            sum += of[j];
        }
        return sum;
    }

    private double[] row(int part) {
        return shares.computeIfAbsent(part, any -> new double[sources]);
    }
}
