package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.learner.accuracy.Accuracy;
import org.cairnlearn.learner.accuracy.Scored;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.responses.Split;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateSpaceTest {
    private static final MadeUp.Size SCHOOL = new MadeUp.Size(150, 60, 6, 40);
    private static final List<List<Response>> ROWS = MadeUp.rows(SCHOOL, 1);

    private static Responses log;
    private static int[] train;
    private static int[] test;
    private static StateSpaceModel model;

    @BeforeAll
    static void fitOnce() {
        log = MadeUp.log(ROWS);
        var split = Split.hash(log);
        train = split.students(Role.TRAIN, Role.VALIDATION);
        test = split.students(Role.TEST);
        model = StateSpace.fit(log, train);
    }

    @Test
    void it_predicts_students_whom_it_has_not_met_better_than_the_share_of_right_answers_does() {
        var scored = Scored.of(log, model.predict(log, test), test, row -> true);
        var accuracy = Accuracy.of(scored);
        assertThat(accuracy.auc()).isGreaterThan(0.75);
        assertThat(accuracy.ece15()).isLessThan(0.05);
    }

    @Test
    void a_hundred_students_are_enough_to_learn_from() {
        var small = StateSpace.fit(log, Arrays.copyOf(train, 100));
        var accuracy = Accuracy.of(Scored.of(log, small.predict(log, test), test, row -> true));
        assertThat(train).hasSizeGreaterThan(100);
        assertThat(accuracy.auc()).isGreaterThan(0.75);
        assertThat(accuracy.ece15()).isLessThan(0.06);
    }

    @Test
    void the_same_log_gives_the_same_predictions_to_the_bit() {
        var again = StateSpace.fit(MadeUp.log(ROWS), train);
        assertThat(again.predict(log, test)).isEqualTo(model.predict(log, test));
        assertThat(again.report()).isEqualTo(model.report());
    }

    @Test
    void how_many_threads_work_on_a_fit_changes_no_bit() {
        for (int threads : new int[] {2, 3, 7}) {
            var again = StateSpace.fit(log, train, FitWish.standard().on(threads));
            assertThat(again.predict(log, test)).isEqualTo(model.predict(log, test));
            assertThat(again.report()).isEqualTo(model.report());
            assertThat(again.rule()).isEqualTo(model.rule());
        }
    }

    /** Stopped at every stage of the layer, and a few times while the filter is tuned. */
    @Test
    void a_fit_that_was_stopped_goes_on_from_its_journal_to_the_same_model() {
        var notes = new Notes();
        int stops = 0;
        StateSpaceModel again = null;
        while (again == null) {
            try {
                again = StateSpace.fit(log, train, FitWish.standard().from(notes));
            } catch (Stopped stopped) {
                stops++;
            }
        }
        assertThat(again.predict(log, test)).isEqualTo(model.predict(log, test));
        assertThat(again.report()).isEqualTo(model.report());
        assertThat(stops).isGreaterThan(7);
        assertThat(notes.kept.size()).isBetween(20, 20 * stops);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops the fit whenever it has tried twenty settings or come to a stage of the layer. */
    private static final class Notes implements FitWish.Journal {
        private final Map<Long, Double> kept = new HashMap<>();
        private double[] layer = {};

        @Override
        public @Nullable Double found(long key) {
            return kept.get(key);
        }

        @Override
        public void keep(long key, double found) {
            kept.put(key, found);
            if (kept.size() % 20 == 0) {
                throw new Stopped();
            }
        }

        @Override
        public double[] layer() {
            return layer;
        }

        @Override
        public void keepLayer(double[] numbers) {
            layer = numbers;
            throw new Stopped();
        }
    }

    @Test
    void flipping_a_students_answers_from_the_middle_on_leaves_all_predictions_up_to_there() {
        int student = test[2];
        int middle = SCHOOL.answers() / 2;
        var flipped = new ArrayList<>(ROWS);
        flipped.set(student, flip(ROWS.get(student), middle));
        double[] before = model.predict(log, test);
        double[] after = model.predict(MadeUp.log(flipped), test);
        int first = log.firstRow(student);
        assertThat(Arrays.copyOf(after, first + middle + 1))
                .isEqualTo(Arrays.copyOf(before, first + middle + 1));
        int end = log.endRow(student);
        assertThat(Arrays.copyOfRange(after, end, log.rows()))
                .isEqualTo(Arrays.copyOfRange(before, end, log.rows()));
        assertThat(after[first + middle + 1]).isNotEqualTo(before[first + middle + 1]);
    }

    private static List<Response> flip(List<Response> rows, int from) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    Response row = rows.get(at);
                    int points = at < from ? row.mark().points() : 1 - row.mark().points();
                    var mark = new Response.Mark(points, 1);
                    return new Response(row.seq(), row.item(), row.skills(), row.seconds(), mark);
                })
                .toList();
    }

    @Test
    void a_student_is_predicted_the_same_alone_and_among_others() {
        double[] among = model.predict(log, test);
        for (int student : test) {
            double[] alone = model.predict(log, new int[] {student});
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                assertThat(alone[row]).isEqualTo(among[row]);
            }
        }
    }

    @Test
    void a_right_answer_never_lowers_and_a_wrong_one_without_gain_never_raises_a_level() {
        var walk = new Walk(log, Coding.of(log, model.words), noGain(), model.bank);
        for (int student : test) {
            walk.begin();
            for (int row = log.firstRow(student); row < log.endRow(student); row++) {
                walk.look(row);
                int k = log.skill(log.combination(row), 0);
                double level = walk.general + walk.mean[k];
                walk.learn(row, false);
                double moved = walk.general + walk.mean[k] - level;
                assertThat(log.right(row) ? moved : -moved).isPositive();
                assertThat(walk.variance[k]).isPositive();
            }
        }
    }

    private static Knobs noGain() {
        return model.knobs.with(Knob.GAIN, 0).with(Knob.GAIN_MORE, 0);
    }

    @Test
    void a_higher_mark_leaves_a_higher_level() {
        double before = Double.NEGATIVE_INFINITY;
        for (int points = 0; points <= 4; points++) {
            var graded = Responses.builder();
            graded.add("ada", MadeUp.row(0, "essay", "write", points, 4));
            var one = graded.build();
            var walk = new Walk(one, Coding.of(one, model.words), model.knobs, model.bank);
            walk.begin();
            walk.look(0);
            walk.learn(0, false);
            assertThat(walk.general).isGreaterThan(before);
            before = walk.general;
        }
    }

    @Test
    void odd_logs_are_predicted_with_numbers_and_never_with_NaN() {
        for (Responses odd : odd()) {
            int[] all = IntStream.range(0, odd.students()).toArray();
            for (int[] some : List.of(all, new int[0])) {
                double[] p = StateSpace.fit(odd, some).predict(odd, all);
                for (double each : p) {
                    assertThat(each).isStrictlyBetween(0.0, 1.0);
                }
            }
        }
    }

    private static List<Responses> odd() {
        var bare = Responses.builder();
        var allRight = Responses.builder();
        var allWrong = Responses.builder();
        for (int s = 0; s < 40; s++) {
            for (int at = 0; at < 30; at++) {
                bare.add("s" + s, MadeUp.row(at, "", "", (s + at) % 2, 1));
                allRight.add("s" + s, MadeUp.row(at, "q" + at, "add", 1, 1));
                allWrong.add("s" + s, MadeUp.row(at, "q" + at, "", 0, 1));
            }
        }
        return List.of(
                MadeUp.oneStudent("1"),
                MadeUp.oneStudent("0110100110010110"),
                bare.build(),
                allRight.build(),
                allWrong.build());
    }

    @Test
    void a_model_taken_apart_and_put_together_predicts_the_same_to_the_bit() {
        var parts = model.parts();
        var again =
                ModelParts.of(parts.items(), parts.skills(), parts.combinations(), parts.numbers())
                        .model();
        assertThat(again.predict(log, test)).isEqualTo(model.predict(log, test));
        assertThat(again.rule()).isEqualTo(model.rule());
    }

    @Test
    void a_cut_is_taken_only_while_its_tests_are_passed() {
        var rule = model.rule();
        assertThat(rule.masteredAt() > 1 || rule.proof().atMost() <= MasteryRule.MOST_FALSE)
                .isTrue();
    }
}
