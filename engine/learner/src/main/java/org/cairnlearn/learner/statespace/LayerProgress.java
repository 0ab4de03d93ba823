package org.cairnlearn.learner.statespace;

import java.util.Arrays;

/**
 * How far the fit of a layer is. Kept in a journal after each stage as one row of numbers: what it
 * is a fit of, how many parts were left out and predicted (-1 before the weights for all rows are
 * known), whether weights between competencies pay; then penalties, weights and logits. All that
 * comes after a stage follows from these, so that a fit that was stopped comes to the same layer to
 * the bit.
 */
final class LayerProgress {
    private static final int HEAD = 3;

    final double[] logits;
    private final FitWish.Journal journal;
    private final double about;
    private int parts = -1;
    private boolean pairs;

    /**
     * @param rows how many rows the layer learns from
     * @param about a number that the fit of another filter hardly shares
     */
    LayerProgress(FitWish.Journal journal, int rows, long about) {
        this.journal = journal;
        this.logits = new double[rows];
        this.about = about;
    }

    /** Puts back what an earlier fit has found; false if there is nothing of this one. */
    boolean resume(double[] penalties, Newton newton) {
        double[] kept = journal.layer();
        int weights = newton.weights.length;
        int length = HEAD + penalties.length + weights + logits.length;
        if (kept.length != length || kept[0] != about) {
            return false;
        }
        parts = (int) kept[1];
        pairs = kept[2] > 0;
        System.arraycopy(kept, HEAD, penalties, 0, penalties.length);
        int at = HEAD + penalties.length;
        newton.restore(Arrays.copyOfRange(kept, at, at + weights));
        System.arraycopy(kept, at + weights, logits, 0, logits.length);
        return true;
    }

    void settled(boolean pairsPay, double[] penalties, double[] weights) {
        pairs = pairsPay;
        keep(penalties, weights);
    }

    /** Whether the weights for all rows are known. */
    boolean solved() {
        return parts >= 0;
    }

    void solved(double[] penalties, double[] weights) {
        parts = 0;
        keep(penalties, weights);
    }

    /** One more part was left out and predicted. */
    void left(double[] penalties, double[] weights) {
        parts++;
        keep(penalties, weights);
    }

    private void keep(double[] penalties, double[] weights) {
        double[] row =
                Arrays.copyOf(
                        new double[] {about, parts, pairs ? 1 : 0},
                        HEAD + penalties.length + weights.length + logits.length);
        System.arraycopy(penalties, 0, row, HEAD, penalties.length);
        int at = HEAD + penalties.length;
        System.arraycopy(weights, 0, row, at, weights.length);
        System.arraycopy(logits, 0, row, at + weights.length, logits.length);
        journal.keepLayer(row);
    }

    int parts() {
        return parts;
    }

    boolean pairs() {
        return pairs;
    }
}
