package org.cairnlearn.planner.day.bound;

/** A sparse matrix, line by line. */
final class Sparse {
    final int[] first;
    final int[] at;
    final double[] value;

    Sparse(int lines, int entries, int[] line, int[] across, double[] entry) {
        first = new int[lines + 1];
        at = new int[entries];
        value = new double[entries];
        for (int e = 0; e < entries; e++) {
            first[line[e] + 1]++;
        }
        for (int l = 0; l < lines; l++) {
            first[l + 1] += first[l];
        }
        int[] next = first.clone();
        for (int e = 0; e < entries; e++) {
            int to = next[line[e]]++;
            at[to] = across[e];
            value[to] = entry[e];
        }
    }

    int lines() {
        return first.length - 1;
    }

    /** The product of one line with a vector. */
    double times(int line, double[] vector) {
        double sum = 0;
        for (int e = first[line]; e < first[line + 1]; e++) {
            sum += value[e] * vector[at[e]];
        }
        return sum;
    }

    double absoluteSum(int line) {
        double sum = 0;
        for (int e = first[line]; e < first[line + 1]; e++) {
            sum += Math.abs(value[e]);
        }
        return sum;
    }
}
