package org.cairnlearn.learner.statespace;

import java.util.Arrays;

/**
 * Fits a layer with one prior variance for each group of weights, set by empirical Bayes (MacKay
 * 1992): penalty = effective number of weights / sum of their squares, a few times over, each with
 * a new solution in between.
 */
final class LayerFit {
    private static final int UPDATES = 3;
    private static final double ROUGH = 0.1;
    private static final double FINE = 1e-4;
    private static final double LEAST = 0.3;
    private static final double MOST = 20_000;
    private static final double OFF = 1e9;

    /**
     * The diagonal of the Hessian counts weights as if they did not overlap, which is too many, so
     * the penalty that follows is too high. Between half and the whole of it, held-out validation
     * students of several logs were predicted best at about this share.
     */
    private static final double DIAGONAL = 0.7;

    private final Examples rows;
    private final RowSums sums;
    private final Newton newton;
    private final byte[] groups;
    private final double[] centre;
    private final double[] penalties = new double[Group.COUNT];

    LayerFit(Examples rows, Shape shape, RowSums sums, double[] centre) {
        this.rows = rows;
        this.sums = sums;
        this.newton = new Newton(rows, sums, centre);
        this.groups = shape.groups();
        this.centre = centre;
        Arrays.fill(penalties, 30);
        penalties[Group.DENSE.ordinal()] = 3;
    }

    /** What is known once a fit is through, beside penalties and weights. */
    record Through(boolean pairs, Calibration calibration) {}

    /**
     * All of the fit, or what is left of one that was stopped: the penalties and whether weights
     * between competencies pay, on an inner part; the weights for all rows; how the logit bends, on
     * part after part.
     *
     * @param ends where each part ends; the first one is held out of the inner part
     * @param inner where the inner part ends
     */
    Through run(int[] ends, int inner, LayerProgress progress) {
        if (!progress.resume(penalties, newton)) {
            settle(Span.of(ends[0], inner));
            progress.settled(pairsPay(ends[0], inner), penalties, newton.weights);
        }
        if (!progress.solved()) {
            solve(Span.of(0, rows.count));
            progress.solved(penalties, newton.weights);
        }
        double[] whole = weights();
        for (int part = progress.parts(); part < ends.length; part++) {
            leaveOut(part, ends, progress.logits);
            newton.restore(whole);
            progress.left(penalties, whole);
        }
        return new Through(progress.pairs(), Calibration.fit(progress.logits, rows.right));
    }

    double[] penalties() {
        return penalties.clone();
    }

    double[] weights() {
        return newton.weights.clone();
    }

    /** Finds the penalties from these rows, and the weights that go with them. */
    private void settle(Span span) {
        newton.use(span);
        spread();
        newton.step(ROUGH);
        newton.step(ROUGH);
        for (int u = 0; u < UPDATES; u++) {
            update();
            spread();
            newton.step(ROUGH);
        }
    }

    /** Goes on to the weights for these rows at the present penalties. */
    private void solve(Span span) {
        newton.use(span);
        spread();
        newton.solve(FINE);
    }

    private void spread() {
        for (int j = 0; j < groups.length; j++) {
            newton.penalty[j] = groups[j] < 0 ? 0 : penalties[groups[j]];
        }
    }

    private void update() {
        double[] squares = new double[Group.COUNT];
        double[] effective = new double[Group.COUNT];
        for (int j = 0; j < groups.length; j++) {
            int g = groups[j];
            if (g >= 0 && newton.diagonal(j) > 0) {
                double off = newton.weights[j] - centre[j];
                squares[g] += off * off;
                effective[g] += newton.diagonal(j) / (newton.diagonal(j) + penalties[g]);
            }
        }
        for (int g = 0; g < Group.COUNT; g++) {
            if (effective[g] > 0) {
                penalties[g] =
                        Math.clamp(
                                DIAGONAL * (effective[g] + 1) / (squares[g] + 1e-9), LEAST, MOST);
            }
        }
    }

    /**
     * Solved without weights between competencies, are the first rows, which are held out,
     * predicted as well? If so, these weights are penalised away from now on.
     */
    private boolean pairsPay(int heldOut, int to) {
        double with = heldOutLoss(heldOut);
        double[] penaltiesWith = penalties.clone();
        double[] weightsWith = newton.weights.clone();
        for (Group group : Group.ALL) {
            if (group.block == Group.Block.PAIR) {
                penalties[group.ordinal()] = OFF;
            }
        }
        spread();
        newton.step(ROUGH);
        if (heldOutLoss(heldOut) < with) {
            return false;
        }
        System.arraycopy(penaltiesWith, 0, penalties, 0, penalties.length);
        newton.restore(weightsWith);
        return true;
    }

    private double heldOutLoss(int heldOut) {
        double loss = 0;
        double[] logits = new double[heldOut];
        sums.logits(Span.of(0, heldOut), newton.weights, logits);
        for (int r = 0; r < heldOut; r++) {
            loss += Curve.softplus(rows.right[r] ? -logits[r] : logits[r]);
        }
        return loss;
    }

    /**
     * A part is predicted by weights that the others taught: one step from those for all rows,
     * which are near.
     */
    private void leaveOut(int part, int[] ends, double[] logits) {
        int from = part == 0 ? 0 : ends[part - 1];
        int end = ends[part];
        if (from < end && end - from < rows.count) {
            newton.use(Span.of(0, rows.count).without(from, end));
            spread();
            newton.step(ROUGH);
        }
        sums.logits(Span.of(from, end), newton.weights, logits);
    }
}
