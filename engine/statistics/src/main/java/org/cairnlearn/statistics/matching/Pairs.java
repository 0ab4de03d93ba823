package org.cairnlearn.statistics.matching;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.Numbers;

/**
 * Treated students with their partners.
 *
 * @param pairs in the order of the treated rows; a treated student may have several
 * @param weights treated with a partner 1; a partner 1/k for each treated student whose k partners
 *     it belongs to, scaled so that partners average 1; others 0
 * @param caliper in the unit of the distance; 0 when there was none
 */
public record Pairs(List<Pair> pairs, Numbers weights, double caliper) {
    public Pairs {
        pairs = List.copyOf(pairs);
    }

    /** Rows count from 0. */
    public record Pair(int treated, int control, double distance) {}

    static Pairs of(int[][] partners, int[] treated, double[][] at, int rows, double caliper) {
        var weights = new double[rows];
        List<Pair> pairs = new ArrayList<>();
        for (int t = 0; t < treated.length; t++) {
            for (int control : partners[t]) {
                weights[treated[t]] = 1;
                weights[control] += 1.0 / partners[t].length;
                pairs.add(new Pair(treated[t], control, distance(at, treated[t], control)));
            }
        }
        double sum = 0;
        int count = 0;
        var isTreated = new boolean[rows];
        for (int row : treated) {
            isTreated[row] = true;
        }
        for (int row = 0; row < rows; row++) {
            if (!isTreated[row] && weights[row] > 0) {
                sum += weights[row];
                count++;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (!isTreated[row] && count > 0) {
                weights[row] *= count / sum;
            }
        }
        return new Pairs(pairs, Numbers.of(weights), caliper);
    }

    static double distance(double[][] at, int a, int b) {
        if (at.length == 1) {
            return Math.abs(at[0][a] - at[0][b]);
        }
        double sum = 0;
        for (var coordinate : at) {
            double apart = coordinate[a] - coordinate[b];
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }

    /** Number of treated students with a partner. */
    public int matched() {
        return (int) pairs.stream().mapToInt(Pair::treated).distinct().count();
    }
}
