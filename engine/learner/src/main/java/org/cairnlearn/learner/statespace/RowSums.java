package org.cairnlearn.learner.statespace;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What {@link Newton} sums over rows. They are cut into slices, always the same ones; each sums for
 * itself, and the sums are added up in the order of the slices. So how many threads work on them
 * changes no bit.
 */
final class RowSums {
    private static final int SLICES = 4;

    /** Of more weights than these, sums for each slice would take too much memory. */
    private static final int MOST_WEIGHTS = 2_000_000;

    private final Workers workers;
    private final List<Slice> slices;

    RowSums(Examples rows, Shape shape, int[] itemPlaces, Workers workers) {
        this.workers = workers;
        this.slices =
                IntStream.range(0, shape.weights > MOST_WEIGHTS ? 1 : SLICES)
                        .mapToObj(slice -> new Slice(rows, shape, itemPlaces))
                        .toList();
    }

    /**
     * The loss of these rows at these weights; leaves its slopes, the diagonal of the Hessian, and
     * for each row its curvature p (1 - p).
     */
    double evaluate(Span span, double[] weights, Derivatives into) {
        double loss = 0;
        Arrays.fill(into.slopes, 0);
        Arrays.fill(into.diagonal, 0);
        for (var slice : begin(span, one -> one.evaluate(weights, into.curvature))) {
            Slice done = slice.result();
            loss += done.loss;
            add(done.sums, into.slopes);
            add(done.squares, into.diagonal);
        }
        return loss;
    }

    /** First and second derivatives of the loss. */
    static final class Derivatives {
        final double[] slopes;
        final double[] diagonal;
        final double[] curvature;

        Derivatives(int weights, int rows) {
            slopes = new double[weights];
            diagonal = new double[weights];
            curvature = new double[rows];
        }
    }

    /** Adds the product of the Hessian, from the rows' curvatures, with a direction. */
    void multiply(Span span, double[] curvature, double[] direction, double[] into) {
        for (var slice : begin(span, one -> one.multiply(curvature, direction))) {
            add(slice.result().sums, into);
        }
    }

    /** The logits of these rows at these weights. */
    void logits(Span span, double[] weights, double[] into) {
        begin(span, slice -> slice.logits(weights, into)).forEach(Workers.Begun::result);
    }

    private List<Workers.Begun<Slice>> begin(Span span, Consumer<Slice> work) {
        return IntStream.range(0, slices.size())
                .mapToObj(at -> workers.begin(() -> done(at, span, work)))
                .toList();
    }

    private Slice done(int at, Span span, Consumer<Slice> work) {
        Slice slice = slices.get(at);
        slice.span = span;
        slice.first = (int) ((long) span.size() * at / slices.size());
        slice.end = (int) ((long) span.size() * (at + 1) / slices.size());
        work.accept(slice);
        return slice;
    }

    private static void add(double[] some, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += some[j];
        }
    }

    /** Some of the rows, and what they sum to. */
    private static final class Slice {
        private final Examples rows;
        private final Shape shape;
        private final int[] itemPlaces;
        private final Terms terms;
        private final double[] sums;
        private final double[] squares;
        private double loss;
        private Span span = Span.of(0, 0);
        private int first;
        private int end;

        Slice(Examples rows, Shape shape, int[] itemPlaces) {
            this.rows = rows;
            this.shape = shape;
            this.itemPlaces = itemPlaces;
            this.terms = new Terms(shape);
            this.sums = new double[shape.weights];
            this.squares = new double[shape.weights];
        }

        private double logit(int row, double[] weights) {
            rows.terms(row, shape, itemPlaces, terms);
            return Layer.dot(weights, rows.x, row * Feature.COUNT) + Layer.dot(weights, terms);
        }

        void evaluate(double[] weights, double[] curvature) {
            Arrays.fill(sums, 0);
            Arrays.fill(squares, 0);
            loss = 0;
            for (int place = first; place < end; place++) {
                int row = span.row(place);
                double z = logit(row, weights);
                double p = Curve.sigma(z);
                loss += Curve.softplus(rows.right[row] ? -z : z);
                curvature[row] = p * (1 - p);
                accumulate(row, p - (rows.right[row] ? 1 : 0));
                square(row, curvature[row]);
            }
        }

        void multiply(double[] curvature, double[] direction) {
            Arrays.fill(sums, 0);
            for (int place = first; place < end; place++) {
                int row = span.row(place);
                accumulate(row, logit(row, direction) * curvature[row]);
            }
        }

        void logits(double[] weights, double[] into) {
            for (int place = first; place < end; place++) {
                int row = span.row(place);
                into[row] = logit(row, weights);
            }
        }

        private void accumulate(int row, double by) {
            int at = row * Feature.COUNT;
            float[] x = rows.x;
            sums[0] += by;
            for (int j = 0; j < Feature.COUNT; j++) {
                sums[j + 1] += by * x[at + j];
            }
            int[] index = terms.index;
            float[] value = terms.value;
            for (int j = 0; j < terms.count; j++) {
                sums[index[j]] += by * value[j];
            }
        }

        private void square(int row, double by) {
            int at = row * Feature.COUNT;
            for (int j = 0; j < Feature.COUNT; j++) {
                squares[j + 1] += by * rows.x[at + j] * rows.x[at + j];
            }
            int[] index = terms.index;
            float[] value = terms.value;
            for (int j = 0; j < terms.count; j++) {
                squares[index[j]] += by * value[j] * value[j];
            }
        }
    }
}
