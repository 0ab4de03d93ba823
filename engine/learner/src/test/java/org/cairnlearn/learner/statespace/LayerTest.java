package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The layer's weights beside what they are to be: those of the least penalised loss. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LayerTest {
    private static final Responses LOG = MadeUp.everyKind(40, 40, 6);
    private static final int[] TAUGHT = IntStream.range(0, 10).toArray();
    private static final int[] LEFT = IntStream.range(10, 40).toArray();
    private static final Vocabulary WORDS = Vocabulary.of(LOG, TAUGHT);
    private static final Coding CODING = Coding.of(LOG, WORDS);

    private final Examples rows = examples(LEFT);
    private final Layer.Standard standard = Layer.Standard.of(rows);
    private final int[] places = Layer.itemPlaces(rows, WORDS.items().size());
    private final Shape shape =
            new Shape(
                    WORDS.skills().size(),
                    WORDS.combinations().size(),
                    (int) Arrays.stream(places).filter(place -> place >= 0).count(),
                    true);
    private final RowSums sums = new RowSums(rows, shape, places, new Workers(1));

    private static Examples examples(int[] students) {
        var teaching = new Teaching(LOG, CODING, WORDS, 0.3);
        var knobs = Knobs.start();
        var rows = new Examples(LOG, CODING, students.length * 40);
        teaching.examples(knobs, teaching.bank(knobs, TAUGHT), students, rows);
        return rows;
    }

    /** A number for what every row looks up and with which value. */
    private long bits(Examples of) {
        var terms = new Terms(shape);
        long bits = 17;
        for (int row = 0; row < of.count; row++) {
            for (int j = 0; j < Feature.COUNT; j++) {
                bits = bits * 31 + Float.floatToRawIntBits(of.x[row * Feature.COUNT + j]);
            }
            of.terms(row, shape, places, terms);
            for (int j = 0; j < terms.count; j++) {
                bits = bits * 31 + terms.index[j];
                bits = bits * 31 + Float.floatToRawIntBits(terms.value[j]);
            }
        }
        return bits;
    }

    /** A version's features and terms are written down: each has its weight, which must fit it. */
    @Test
    void what_an_answer_looks_up_has_the_bits_written_down() {
        assertThat(bits(rows)).isEqualTo(-4075008661996157087L);
        assertThat(Arrays.hashCode(shape.groups())).isEqualTo(-84898831);
    }

    @Test
    void rows_added_part_by_part_are_the_rows_added_at_once() {
        var together = new Examples(LOG, CODING, 2 * rows.count);
        together.append(rows);
        together.append(rows);
        assertThat(together.count).isEqualTo(2 * rows.count);
        var twice = new Terms(shape);
        var once = new Terms(shape);
        for (int row = 0; row < together.count; row++) {
            int of = row % rows.count;
            together.terms(row, shape, places, twice);
            rows.terms(of, shape, places, once);
            assertThat(Arrays.copyOf(twice.index, twice.count))
                    .isEqualTo(Arrays.copyOf(once.index, once.count));
            assertThat(Arrays.copyOf(twice.value, twice.count))
                    .isEqualTo(Arrays.copyOf(once.value, once.count));
            assertThat(together.right[row]).isEqualTo(rows.right[of]);
        }
    }

    @Test
    void features_are_standardised_to_mean_0_and_deviation_1() {
        for (int j = 0; j < Feature.COUNT; j++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < rows.count; row++) {
                double value = rows.x[row * Feature.COUNT + j];
                sum += value;
                squares += value * value;
            }
            assertThat(sum / rows.count).isCloseTo(0, within(1e-4));
            assertThat(squares / rows.count)
                    .isCloseTo(standard.scale[j] == 0 ? 0 : 1, within(1e-3));
        }
    }

    private double logit(double[] weights, int row) {
        var terms = new Terms(shape);
        rows.terms(row, shape, places, terms);
        double z = weights[0];
        for (int j = 0; j < Feature.COUNT; j++) {
            z += weights[j + 1] * rows.x[row * Feature.COUNT + j];
        }
        for (int j = 0; j < terms.count; j++) {
            z += weights[terms.index[j]] * terms.value[j];
        }
        return z;
    }

    /** By the sum that the documentation states. */
    private double penalisedLoss(Newton newton, double[] centre, Span span) {
        double loss = 0;
        for (int place = 0; place < span.size(); place++) {
            double z = logit(newton.weights, span.row(place));
            loss += Math.log1p(Math.exp(rows.right[span.row(place)] ? -z : z));
        }
        for (int j = 0; j < centre.length; j++) {
            loss += 0.5 * newton.penalty[j] * Math.pow(newton.weights[j] - centre[j], 2);
        }
        return loss;
    }

    @Test
    void the_weights_are_where_the_penalised_loss_is_least() {
        double[] centre = standard.filterAlone(shape);
        var newton = new Newton(rows, sums, centre);
        var span = Span.of(0, rows.count).without(200, 300);
        assertThat(span.size()).isEqualTo(rows.count - 100);
        newton.use(span);
        for (int j = 0; j < shape.weights; j++) {
            newton.penalty[j] = j == 0 ? 0 : 2 + j % 3;
        }
        double before = penalisedLoss(newton, centre, span);
        newton.solve(1e-14);
        double least = penalisedLoss(newton, centre, span);
        assertThat(least).isLessThan(before - 10);
        for (int j = 0; j < shape.weights; j += j < 80 ? 1 : 53) {
            double kept = newton.weights[j];
            newton.weights[j] = kept + 1e-4;
            double more = penalisedLoss(newton, centre, span);
            newton.weights[j] = kept - 1e-4;
            double less = penalisedLoss(newton, centre, span);
            newton.weights[j] = kept;
            assertThat((more - less) / 2e-4).as("slope of weight %d", j).isCloseTo(0, within(2e-3));
        }
        double[] logits = new double[rows.count];
        sums.logits(Span.of(0, rows.count), newton.weights, logits);
        for (int row = 0; row < rows.count; row += 17) {
            assertThat(logits[row]).isCloseTo(logit(newton.weights, row), within(1e-9));
        }
    }

    /** The whole fit of a small layer: penalties, pairs, parts left out. */
    @Test
    void a_small_layers_fit_has_the_bits_written_down() {
        var fit = new LayerFit(rows, shape, sums, standard.filterAlone(shape));
        var progress = new LayerProgress(FitWish.standard().journal(), rows.count, 5);
        var through = fit.run(new int[] {240, 480, 720, 960, 1200}, 1000, progress);
        long bits = 17;
        for (double[] numbers : new double[][] {fit.weights(), fit.penalties(), progress.logits}) {
            for (double number : numbers) {
                bits = bits * 31 + Double.doubleToRawLongBits(number);
            }
        }
        assertThat(bits).isEqualTo(-6523614216616901584L);
        assertThat(through.pairs()).isTrue();
    }

    /** Keeps every stage of a fit. */
    private static final class Stages implements FitWish.Journal {
        private final List<double[]> kept = new ArrayList<>();
        private final double[] from;

        Stages(double... from) {
            this.from = from;
        }

        @Override
        public @Nullable Double found(long key) {
            return null;
        }

        @Override
        public void keep(long key, double found) {}

        @Override
        public double[] layer() {
            return from;
        }

        @Override
        public void keepLayer(double[] numbers) {
            kept.add(numbers);
        }
    }

    /** A small layer of a few students, in three parts. */
    private static List<double[]> fitted(Stages from, long about) {
        var rows = examples(IntStream.range(10, 18).toArray());
        var standard = Layer.Standard.of(rows);
        int[] places = new int[WORDS.items().size()];
        Arrays.fill(places, -1);
        var shape = new Shape(WORDS.skills().size(), WORDS.combinations().size(), 0, true);
        var sums = new RowSums(rows, shape, places, new Workers(1));
        var fit = new LayerFit(rows, shape, sums, standard.filterAlone(shape));
        var progress = new LayerProgress(from, rows.count, about);
        var through = fit.run(new int[] {100, 200, rows.count}, 300, progress);
        double[] pairs = {through.pairs() ? 1 : 0};
        double[] bend = through.calibration().bend();
        return List.of(fit.weights(), fit.penalties(), progress.logits, pairs, bend);
    }

    @Test
    void a_fit_goes_on_from_each_stage_that_it_has_kept_to_the_same_layer() {
        var stages = new Stages();
        var whole = fitted(stages, 5);
        assertThat(stages.kept).hasSize(2 + 3);
        for (int done = 1; done <= 5; done++) {
            var rest = new Stages(stages.kept.get(done - 1));
            same(fitted(rest, 5), whole);
            assertThat(rest.kept).hasSize(5 - done);
        }
        var ofAnotherFilter = new Stages(stages.kept.get(2));
        same(fitted(ofAnotherFilter, 6), whole);
        assertThat(ofAnotherFilter.kept).hasSize(5);
        same(fitted(new Stages(5, 1, 1), 5), whole);
    }

    private static void same(List<double[]> some, List<double[]> others) {
        for (int i = 0; i < others.size(); i++) {
            assertThat(some.get(i)).isEqualTo(others.get(i));
        }
    }

    /** The function is convex; a whole step of Newton's would go too far from where all is sure. */
    @Test
    void from_wherever_the_weights_start_they_come_to_the_same_place() {
        double[] centre = standard.filterAlone(shape);
        var near = new Newton(rows, sums, centre);
        var far = new Newton(rows, sums, centre);
        var some = Span.of(0, 200);
        for (var newton : List.of(near, far)) {
            newton.use(some);
            Arrays.fill(newton.penalty, 5);
        }
        near.solve(1e-12);
        double[] start = centre.clone();
        start[0] = 12;
        far.restore(start);
        double before = penalisedLoss(far, centre, some);
        double fell = far.step(0.1);
        assertThat(fell).isPositive();
        assertThat(before - penalisedLoss(far, centre, some)).isCloseTo(fell, within(1e-6));
        far.solve(1e-12);
        far.solve(1e-12);
        for (int j = 0; j < centre.length; j++) {
            assertThat(far.weights[j]).isCloseTo(near.weights[j], within(0.01));
        }
    }
}
