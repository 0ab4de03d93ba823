package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The filter beside its equations, written down once more from their description without any
 * thought of speed: one student's numbers in maps, powers and logarithms of the Java library.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EquationsTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Responses LOG = MadeUp.everyKind(25, 30, 12);
    private static final int[] TAUGHT = IntStream.range(0, 20).toArray();
    private static final Vocabulary WORDS = Vocabulary.of(LOG, TAUGHT);
    private static final Coding CODING = Coding.of(LOG, WORDS);
    private static final Teaching TEACHING = new Teaching(LOG, CODING, WORDS, 0.3);

    /** No number is 0, and no two are alike. */
    private static final Knobs KNOBS =
            Knobs.start()
                    .with(Knob.FORM, 0.3)
                    .with(Knob.FORM_LOST, 0.25)
                    .with(Knob.GENERAL_DRIFT, 0.03)
                    .with(Knob.COMPETENCY_DRIFT, 0.05)
                    .with(Knob.GAIN, 0.07)
                    .with(Knob.ITEM_GAIN, 0.11)
                    .with(Knob.ITEM, 1.3)
                    .with(Knob.COMPETENCY_MEAN, 0.9)
                    .with(Knob.FORGET_STEP, 0.01)
                    .with(Knob.FORGET_DAY, 0.2);

    /** What the students who taught say of items and competencies: mean and variance. */
    private static final class Town {
        private final Map<Integer, double[]> items = new HashMap<>();
        private final Map<Integer, double[]> levels = new HashMap<>();

        double[] item(int item) {
            return items.computeIfAbsent(item, one -> new double[] {0, KNOBS.get(Knob.ITEM)});
        }

        double[] level(int k) {
            return levels.computeIfAbsent(
                    k, one -> new double[] {0, KNOBS.get(Knob.COMPETENCY_MEAN)});
        }
    }

    /** One competency of one student. */
    private static final class Own {
        private double mean;
        private double variance = KNOBS.get(Knob.COMPETENCY);
        private int answers;
        private int place;
        private double seconds;

        double kept(int now, double at) {
            double gap = at - seconds < 300 ? 0 : (at - seconds) / 86_400;
            double lost =
                    KNOBS.get(Knob.FORGET_STEP) * (now - place - 1)
                            + KNOBS.get(Knob.FORGET_DAY) * gap;
            return Math.exp(-lost * Math.pow(1 + answers, -KNOBS.get(Knob.LASTING)));
        }
    }

    private static final class Student {
        private final Town town;
        private double general;
        private double generalVariance = KNOBS.get(Knob.GENERAL);
        private double form;
        private double formVariance = KNOBS.get(Knob.FORM);
        private final Map<Integer, Own> own = new HashMap<>();
        private final Map<Integer, double[]> items = new HashMap<>();
        private final Map<Integer, List<Integer>> lastItems = new HashMap<>();
        private int place;
        private double eta;
        private double doubt;

        Student(Town town) {
            this.town = town;
        }

        void look(int row) {
            double kept = 1 - KNOBS.get(Knob.FORM_LOST);
            form *= kept;
            formVariance = KNOBS.get(Knob.FORM) * (1 - kept * kept) + formVariance * kept * kept;
            eta = 0.3 + general + form;
            doubt = generalVariance + formVariance;
            int c = LOG.combination(row);
            for (int q = 0; q < LOG.size(c); q++) {
                double w = LOG.weight(c, q);
                Own one = forgotten(LOG.skill(c, q), row);
                double[] level = town.level(LOG.skill(c, q));
                eta += w * (one.mean + level[0]);
                doubt += w * w * (one.variance + level[1]);
            }
            if (LOG.item(row) >= 0) {
                double[] mine = item(LOG.item(row));
                double[] all = town.item(LOG.item(row));
                eta += mine[0] - all[0];
                doubt += mine[1] + all[1];
            } else if (LOG.item(row) == Responses.SOME) {
                doubt += KNOBS.get(Knob.STUDENT_ITEM) + KNOBS.get(Knob.ITEM);
            }
        }

        private Own forgotten(int k, int row) {
            Own one = own.computeIfAbsent(k, unknown -> new Own());
            if (one.answers > 0) {
                double kept = one.kept(place, LOG.seconds(row));
                one.mean *= kept;
                one.variance =
                        KNOBS.get(Knob.COMPETENCY) * (1 - kept * kept) + one.variance * kept * kept;
            }
            return one;
        }

        private double[] item(int item) {
            return items.computeIfAbsent(
                    item, one -> new double[] {0, KNOBS.get(Knob.STUDENT_ITEM)});
        }

        /** Of a mark of half of the points or more. */
        double probability(int row) {
            return reached((LOG.max(row) + 1) / 2, LOG.max(row), eta / flat(), flat());
        }

        private double flat() {
            return Math.sqrt(1 + Math.PI * doubt / 8);
        }

        void learn(int row, boolean teaches) {
            double[] told = told(row);
            double push = LOG.reliability(row) * told[0];
            double shrink = LOG.reliability(row) * told[1];
            var move = new Move(push, shrink);
            general += generalVariance * push;
            generalVariance =
                    Math.min(
                            KNOBS.get(Knob.GENERAL),
                            generalVariance
                                    - generalVariance * generalVariance * shrink
                                    + KNOBS.get(Knob.GENERAL_DRIFT));
            form += formVariance * push;
            formVariance -= formVariance * formVariance * shrink;
            int c = LOG.combination(row);
            for (int q = 0; q < LOG.size(c); q++) {
                competency(LOG.skill(c, q), LOG.weight(c, q), row, move);
                if (teaches) {
                    double w = LOG.weight(c, q);
                    double[] level = town.level(LOG.skill(c, q));
                    level[0] += w * level[1] * push;
                    level[1] -= w * w * level[1] * level[1] * shrink;
                }
            }
            if (LOG.item(row) >= 0) {
                double[] mine = item(LOG.item(row));
                mine[0] = (float) (mine[0] + mine[1] * push + KNOBS.get(Knob.ITEM_GAIN));
                mine[1] = (float) (mine[1] - mine[1] * mine[1] * shrink);
                remember(LOG.item(row), LOG.size(c) == 0 ? -1 : LOG.skill(c, 0));
                if (teaches) {
                    double[] all = town.item(LOG.item(row));
                    all[0] -= all[1] * push;
                    all[1] -= all[1] * all[1] * shrink;
                }
            }
            place++;
        }

        /** Only the two items that were answered last on a competency are remembered. */
        private void remember(int item, int home) {
            var last = lastItems.computeIfAbsent(home, none -> new ArrayList<>());
            last.remove((Integer) item);
            last.add(item);
            if (last.size() > 2) {
                items.remove(last.removeFirst());
            }
        }

        private void competency(int k, double w, int row, Move move) {
            Own one = own.get(k);
            double share = (double) LOG.points(row) / LOG.max(row);
            double gain = KNOBS.get(Knob.GAIN) + KNOBS.get(Knob.GAIN_MORE) * share;
            one.mean += w * one.variance * move.push() + w * gain;
            one.variance =
                    Math.min(
                            KNOBS.get(Knob.COMPETENCY),
                            one.variance
                                    - w * w * one.variance * one.variance * move.shrink()
                                    + KNOBS.get(Knob.COMPETENCY_DRIFT));
            one.answers++;
            one.place = place;
            one.seconds = LOG.seconds(row);
        }

        /** How far the answer moves a mean for its variance, and how much it narrows it. */
        private record Move(double push, double shrink) {}

        /**
         * Gradient in the level of the log-probability of the mark, over all that the level may be,
         * and its expected square.
         */
        private double[] told(int row) {
            int max = LOG.max(row);
            double[] told = new double[2];
            for (int c = 0; c <= max; c++) {
                double here = reached(c, max, eta / flat(), flat());
                double next = reached(c + 1, max, eta / flat(), flat());
                double slope = (here * (1 - here) - next * (1 - next)) / (here - next) / flat();
                told[0] = c == LOG.points(row) ? slope : told[0];
                told[1] += (here - next) * slope * slope;
            }
            return told;
        }

        private static double reached(int c, int max, double level, double flat) {
            if (c == 0 || c > max) {
                return c == 0 ? 1 : 0;
            }
            double threshold = Math.log((double) c / (max + 1 - c));
            return 1 / (1 + Math.exp(threshold / flat - level));
        }
    }

    @Test
    void what_is_expected_and_learned_is_what_the_equations_say_answer_by_answer() {
        var bank = TEACHING.bank(KNOBS, TAUGHT);
        var walk = TEACHING.walk(KNOBS, bank);
        var town = taught();
        int rows = 0;
        for (int s = 20; s < LOG.students(); s++) {
            var student = new Student(town);
            walk.begin();
            for (int row = LOG.firstRow(s); row < LOG.endRow(s); row++) {
                student.look(row);
                walk.look(row);
                assertThat(walk.eta).isCloseTo(student.eta, CLOSE);
                assertThat(walk.doubt).isCloseTo(student.doubt, CLOSE);
                assertThat(walk.probability).isCloseTo(student.probability(row), CLOSE);
                student.learn(row, false);
                walk.learn(row, false);
                rows++;
            }
            levels(walk, student, LOG.seconds(LOG.endRow(s) - 1) + 200_000);
        }
        assertThat(rows).isEqualTo(150);
    }

    /** Two passes of those who teach; the doubt begins anew before the second. */
    private static Town taught() {
        var town = new Town();
        for (int pass = 0; pass < 2; pass++) {
            town.items.values().forEach(item -> item[1] = KNOBS.get(Knob.ITEM));
            town.levels.values().forEach(level -> level[1] = KNOBS.get(Knob.COMPETENCY_MEAN));
            for (int s : TAUGHT) {
                var student = new Student(town);
                for (int row = LOG.firstRow(s); row < LOG.endRow(s); row++) {
                    student.look(row);
                    student.learn(row, true);
                }
            }
        }
        return town;
    }

    private static long answers(int item) {
        return IntStream.of(TAUGHT)
                .flatMap(s -> IntStream.range(LOG.firstRow(s), LOG.endRow(s)))
                .filter(row -> LOG.item(row) == item)
                .count();
    }

    /** How much of an item rests on a competency: made up, it is always the same. */
    private static double share(int item, int k) {
        for (int row = 0; row < LOG.rows(); row++) {
            int c = LOG.combination(row);
            for (int q = 0; LOG.item(row) == item && q < LOG.size(c); q++) {
                if (LOG.skill(c, q) == k) {
                    return LOG.weight(c, q);
                }
            }
        }
        return 0;
    }

    @Test
    void a_level_is_told_above_the_items_of_its_competency_in_the_mean() {
        var bank = TEACHING.bank(KNOBS, TAUGHT);
        for (int k = 0; k < LOG.skills(); k++) {
            double sum = 0;
            double count = 0;
            for (int item = 0; item < LOG.items(); item++) {
                double above = bank.hard[item];
                for (int j = 0; j < LOG.skills(); j++) {
                    above -= share(item, j) * bank.middle[j];
                }
                assertThat(bank.hard[item] - bank.middleOfItem[item]).isCloseTo(above, CLOSE);
                sum += answers(item) * share(item, k) * above;
                count += answers(item) * share(item, k);
            }
            assertThat(sum / count).isCloseTo(0, within(0.03));
            assertThat(Math.abs(bank.middle[k])).isGreaterThan(0.03);
        }
    }

    private static void levels(Walk walk, Student student, double seconds) {
        for (int k = 0; k < LOG.skills(); k++) {
            var level = Level.of(walk, k, seconds);
            Own own = student.own.getOrDefault(k, new Own());
            double kept = own.answers == 0 ? 0 : own.kept(student.place, seconds);
            double[] all = student.town.level(k);
            assertThat(level.mean())
                    .isCloseTo(
                            0.3 + student.general + all[0] - walk.bank.middle[k] + kept * own.mean,
                            CLOSE);
            assertThat(level.variance())
                    .isCloseTo(
                            student.generalVariance
                                    + all[1]
                                    + KNOBS.get(Knob.COMPETENCY) * (1 - kept * kept)
                                    + own.variance * kept * kept,
                            CLOSE);
        }
    }

    @Test
    void the_loss_of_the_filter_is_that_of_its_predictions() {
        var bank = TEACHING.bank(KNOBS, TAUGHT);
        int[] others = IntStream.range(20, 25).toArray();
        var walk = TEACHING.walk(KNOBS, bank);
        double loss = 0;
        for (int s : others) {
            walk.begin();
            for (int row = LOG.firstRow(s); row < LOG.endRow(s); row++) {
                walk.look(row);
                loss -= Math.log(LOG.right(row) ? walk.probability : 1 - walk.probability) / 150;
                walk.learn(row, false);
            }
        }
        assertThat(TEACHING.loss(KNOBS, bank, others)).isCloseTo(loss, CLOSE);
        assertThat(Teaching.base(LOG, others)).isCloseTo(base(others), CLOSE);
    }

    private static double base(int[] students) {
        long right =
                IntStream.of(students)
                        .flatMap(s -> IntStream.range(LOG.firstRow(s), LOG.endRow(s)))
                        .filter(LOG::right)
                        .count();
        return Math.log((right + 1.0) / (150 + 1 - right));
    }

    @Test
    void powers_of_e_are_those_of_the_library_within_two_units_in_the_last_place() {
        for (double x = -707; x < 709; x += 0.0371) {
            double e = StrictMath.exp(x);
            assertThat(Exp.of(x)).isCloseTo(e, within(2 * Math.ulp(e)));
        }
        assertThat(Exp.of(0)).isEqualTo(1);
        assertThat(Exp.of(-708)).isZero();
        assertThat(Exp.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exp.of(710)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exp.of(Double.NaN)).isNaN();
    }
}
