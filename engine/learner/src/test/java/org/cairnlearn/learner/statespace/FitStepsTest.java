package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The machinery of a fit: wishes, workers, the search for the filter's numbers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FitStepsTest {
    /** Keeps what was tried. */
    private static final class Notes implements FitWish.Journal {
        private final Map<Long, Double> kept = new HashMap<>();
        private int added;

        @Override
        public @Nullable Double found(long key) {
            return kept.get(key);
        }

        @Override
        public void keep(long key, double found) {
            kept.put(key, found);
            added++;
        }

        @Override
        public double[] layer() {
            return new double[0];
        }

        @Override
        public void keepLayer(double[] numbers) {}
    }

    @Test
    void a_wish_has_a_target_between_0_and_1_and_a_thread() {
        var notes = new Notes();
        var wish = FitWish.standard().on(3).reaching(0.8).from(notes);
        assertThat(wish).isEqualTo(new FitWish(0.8, 3, notes));
        assertThat(FitWish.standard().target()).isEqualTo(0.65);
        assertThat(FitWish.standard().threads()).isEqualTo(1);
        for (double target : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wish.reaching(target))
                    .withMessageContaining("not " + target + " and 3");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> wish.on(0));
    }

    @Test
    void what_is_begun_gives_its_result_on_one_thread_or_many() {
        for (int threads : new int[] {1, 2, 5}) {
            try (var workers = new Workers(threads)) {
                assertThat(workers.threads()).isEqualTo(threads);
                var begun =
                        IntStream.range(0, 20).mapToObj(i -> workers.begin(() -> i * i)).toList();
                assertThat(begun.stream().map(Workers.Begun::result).toList())
                        .isEqualTo(IntStream.range(0, 20).mapToObj(i -> i * i).toList());
            }
        }
    }

    @Test
    void two_workers_work_at_the_same_time_and_stop_when_nobody_waits()
            throws InterruptedException {
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var third = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var workers = new Workers(2)) {
            var one = workers.begin(() -> met(first, second));
            var other = workers.begin(() -> met(second, first));
            assertThat(one.result() && other.result()).isTrue();
            workers.begin(() -> {
                try {
                    return met(third, new CountDownLatch(1));
                } finally {
                    stopped.countDown();
                }
            });
            third.await();
        }
        assertThat(stopped.getCount()).isZero();
    }

    /** Waits for somebody who works beside; false when told to stop. */
    private static boolean met(CountDownLatch here, CountDownLatch other) {
        here.countDown();
        try {
            other.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void what_fails_on_the_side_fails_with_its_cause_and_an_interruption_is_kept() {
        try (var workers = new Workers(2)) {
            var failed = workers.begin(() -> List.of().getFirst());
            assertThatIllegalStateException()
                    .isThrownBy(failed::result)
                    .withMessage("A part of the fit failed")
                    .withCauseInstanceOf(java.util.NoSuchElementException.class);
            var never = workers.begin(() -> met(new CountDownLatch(1), new CountDownLatch(1)));
            Thread.currentThread().interrupt();
            assertThatIllegalStateException()
                    .isThrownBy(never::result)
                    .withMessage("The fit was interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Has an answer for everything: each setting it has not heard of yet is better by this. */
    private static final class Said implements FitWish.Journal {
        private final Map<Long, Double> asked = new LinkedHashMap<>();
        private final double better;

        Said(double better) {
            this.better = better;
        }

        @Override
        public Double found(long key) {
            return asked.computeIfAbsent(key, any -> 0.5 - better * asked.size());
        }

        @Override
        public void keep(long key, double found) {
            throw new IllegalStateException("There is nothing to try");
        }

        @Override
        public double[] layer() {
            return new double[0];
        }

        @Override
        public void keepLayer(double[] numbers) {}
    }

    private static KnobSearch search(Responses log, FitWish.Journal journal) {
        int[] all = IntStream.range(0, log.students()).toArray();
        var words = Vocabulary.of(log, all);
        var teaching = new Teaching(log, Coding.of(log, words), words, 0.2);
        return new KnobSearch(teaching, all, journal, new Workers(1));
    }

    private static double loss(Responses log, Knobs knobs) {
        int[] all = IntStream.range(0, log.students()).toArray();
        var words = Vocabulary.of(log, all);
        var teaching = new Teaching(log, Coding.of(log, words), words, 0.2);
        double loss = 0;
        for (int fifth = 0; fifth < 5; fifth++) {
            int out = fifth;
            var bank = teaching.bank(knobs, some(all, s -> s % 5 != out));
            int[] heldOut = some(all, s -> s % 5 == out);
            int rows = IntStream.of(heldOut).map(s -> log.endRow(s) - log.firstRow(s)).sum();
            loss += rows * teaching.loss(knobs, bank, heldOut);
        }
        for (Knob variance :
                List.of(
                        Knob.GENERAL,
                        Knob.GENERAL_DRIFT,
                        Knob.FORM,
                        Knob.COMPETENCY,
                        Knob.COMPETENCY_DRIFT,
                        Knob.COMPETENCY_MEAN,
                        Knob.ITEM,
                        Knob.STUDENT_ITEM)) {
            loss -= Math.log(Math.sqrt(knobs.get(variance)));
        }
        return loss / log.rows();
    }

    private static int[] some(int[] students, IntPredicate which) {
        return IntStream.of(students).filter(which).toArray();
    }

    @Test
    void a_search_ends_where_those_held_out_are_predicted_best_of_all_it_tried() {
        var log = MadeUp.school(new MadeUp.Size(20, 20, 3, 12), 2);
        var notes = new Notes();
        var best = search(log, notes).search();
        double least = loss(log, best);
        assertThat(notes.kept.get(best.key())).isCloseTo(least, within(1e-12));
        assertThat(notes.kept.values()).allMatch(tried -> tried > least - 15e-5);
        assertThat(least).isLessThan(loss(log, Knobs.start()) - 0.005);
        assertThat(notes.added).isEqualTo(notes.kept.size()).isBetween(60, 150);
    }

    @Test
    void what_the_journal_has_found_is_not_tried_again() {
        var log = MadeUp.school(new MadeUp.Size(10, 12, 3, 12), 2);
        var notes = new Notes();
        var best = search(log, notes).search();
        int tried = notes.added;
        assertThat(search(log, notes).search().asMap()).isEqualTo(best.asMap());
        assertThat(notes.added).isEqualTo(tried);
    }

    @Test
    void where_nothing_pays_every_knob_that_can_matter_is_tried_in_three_steps_and_stays() {
        var flat = new Said(0);
        var start = Knobs.start();
        var untimed = untimed();
        assertThat(search(untimed, flat).search().asMap()).isEqualTo(start.asMap());
        assertThat(flat.asked.keySet())
                .contains(
                        start.with(Knob.ITEM, 3).key(),
                        start.with(Knob.ITEM, 1.0 / 3).key(),
                        start.with(Knob.ITEM, Math.sqrt(3)).key(),
                        start.with(Knob.ITEM, Math.sqrt(Math.sqrt(3))).key(),
                        start.with(Knob.ITEM_GAIN, 0.02 + 0.1 * 1.5 * 3 / 3).key(),
                        start.with(Knob.ITEM_GAIN, 0).key(),
                        start.with(Knob.FORGET_STEP, 0.0005 * 3).key())
                .doesNotContain(start.with(Knob.FORGET_DAY, 0.01 * 3).key());
        flat.asked.clear();
        search(bare(), flat).search();
        assertThat(flat.asked.keySet())
                .contains(start.with(Knob.GENERAL, 0.8 * 3).key())
                .doesNotContain(
                        start.with(Knob.ITEM, 3).key(),
                        start.with(Knob.STUDENT_ITEM, 0.2 * 3).key(),
                        start.with(Knob.COMPETENCY, 0.7 * 3).key(),
                        start.with(Knob.FORGET_DAY, 0.01 * 3).key());
    }

    /**
     * By 3, its root and the root of that; up and not down again. The general level is at its bound
     * of 6 after the first round, so the second turns it the other way.
     */
    @Test
    void what_pays_is_turned_on_three_times_in_a_round_but_not_beyond_its_bound() {
        var best = search(untimed(), new Said(0.01)).search();
        assertThat(best.get(Knob.FORGET_STEP))
                .isCloseTo(0.0005 * Math.pow(3, 3 + 1.5 + 0.75), within(1e-9));
        assertThat(best.get(Knob.LASTING))
                .isCloseTo(0.3 + 0.2 * (3 + Math.sqrt(3) + Math.pow(3, 0.25)), within(1e-9));
        assertThat(best.get(Knob.GENERAL)).isCloseTo(6 * Math.pow(3, 0.75 - 1.5), within(1e-9));
        assertThat(best.get(Knob.FORGET_DAY)).isEqualTo(0.01);
    }

    private static Responses untimed() {
        var log = Responses.builder();
        for (int s = 0; s < 10; s++) {
            var mark = new Response.Mark(s % 2, 1);
            log.add("s" + s, new Response(0, "q", List.of("add"), null, mark));
        }
        return log.build();
    }

    /** Neither items nor competencies, but times. */
    private static Responses bare() {
        var log = Responses.builder();
        for (int s = 0; s < 10; s++) {
            log.add("s" + s, MadeUp.row(0, "", "", s % 2, 1));
        }
        return log.build();
    }

    @Test
    void every_fifth_student_is_held_out_in_turn_and_of_a_long_log_one_fifth_only() {
        var log = MadeUp.school(new MadeUp.Size(20, 5, 2, 4), 1);
        var turns = KnobSearch.turns(log, new int[] {7, 3, 9, 1, 4, 8, 2});
        assertThat(turns).hasSize(5);
        assertThat(turns.getFirst().heldOut()).containsExactly(7, 8);
        assertThat(turns.getFirst().taught()).containsExactly(3, 9, 1, 4, 2);
        assertThat(turns.getFirst().rows()).isEqualTo(10);
        assertThat(turns.get(1).heldOut()).containsExactly(3, 2);
        assertThat(turns.get(4).heldOut()).containsExactly(4);
        assertThat(turns.get(4).taught()).containsExactly(7, 3, 9, 1, 8, 2);
        assertThat(turns(800)).isEqualTo(5);
        assertThat(turns(801)).isEqualTo(4);
        assertThat(turns(2000)).isEqualTo(2);
        assertThat(turns(2001)).isEqualTo(1);
        assertThat(turns(4500)).isEqualTo(1);
    }

    /** Of how many fifths of 20 students with so many answers each. */
    private static int turns(int answers) {
        var log = MadeUp.school(new MadeUp.Size(20, answers, 2, 4), 1);
        return KnobSearch.turns(log, IntStream.range(0, 20).toArray()).size();
    }

    @Test
    void ten_students_are_taken_even_of_a_long_log() {
        var log = MadeUp.school(new MadeUp.Size(20, 5, 2, 4), 1);
        int[] all = IntStream.range(0, 20).toArray();
        assertThat(KnobSearch.firstRows(log, all, 20)).hasSize(10);
        assertThat(KnobSearch.firstRows(log, all, 60)).hasSize(12);
        assertThat(KnobSearch.firstRows(log, all, 61)).hasSize(13);
        assertThat(KnobSearch.firstRows(log, all, 1000)).isEqualTo(all);
    }
}
