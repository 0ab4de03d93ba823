package org.cairnlearn.school.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

@SchoolTest
class EvidenceBookTest {
    private static final Instant START = SmallSchool.FIRST_DAY;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired EvidenceBook book;
    @Autowired TestClock clock;
    private SmallSchool ours;
    private SmallSchool theirs;

    @BeforeEach
    void two_schools() {
        var schools = Schools.make(tenants);
        ours = SmallSchool.open(application, schools.ours().id());
        theirs = SmallSchool.open(application, schools.theirs().id());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void evidence_that_is_delivered_up_to_three_times_in_any_order_counts_once(long seed) {
        var chance = new Random(seed);
        var all = answers(30);
        var deliveries = new ArrayList<NewObservation>();
        all.forEach(
                answer -> deliveries.addAll(Collections.nCopies(1 + chance.nextInt(3), answer)));
        Collections.shuffle(deliveries, chance);
        var fresh = 0;
        var known = 0;
        for (var from = 0; from < deliveries.size(); from += 7) {
            var part = deliveries.subList(from, Math.min(deliveries.size(), from + 7));
            var recorded = ours.record(part);
            assertThat(recorded.conflicting()).isEmpty();
            fresh += recorded.fresh();
            known += recorded.known();
        }
        assertThat(fresh).isEqualTo(30);
        assertThat(known).isEqualTo(deliveries.size() - 30);
        assertThat(stored(ours))
                .extracting(Observation::externalId)
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @Test
    void the_same_evidence_from_several_threads_at_once_counts_once() throws Exception {
        ours.practice();
        var all = answers(40);
        var recorded =
                atOnce(
                        4,
                        turn -> {
                            var shuffled = new ArrayList<>(all);
                            Collections.shuffle(shuffled, new Random(turn));
                            return ours.record(shuffled);
                        });
        assertThat(recorded).extracting(Recorded::fresh).containsExactlyInAnyOrder(40, 0, 0, 0);
        assertThat(recorded).allSatisfy(one -> assertThat(one.conflicting()).isEmpty());
        assertThat(stored(ours)).hasSize(40);
    }

    @Test
    void of_two_threads_that_say_different_things_one_is_told_of_the_conflict() throws Exception {
        ours.practice();
        for (var round = 0; round < 10; round++) {
            var id = "round " + round;
            var recorded = atOnce(2, turn -> ours.record(List.of(answer(id, turn == 0))));
            assertThat(recorded).extracting(Recorded::fresh).containsExactlyInAnyOrder(1, 0);
            assertThat(recorded).extracting(Recorded::known).containsExactly(0, 0);
            assertThat(recorded.stream().flatMap(one -> one.conflicting().stream()))
                    .containsExactly(id);
        }
    }

    @Test
    void the_same_id_saying_something_else_is_a_conflict_and_changes_nothing() {
        assertThat(ours.record(List.of(answer("a1", true))))
                .isEqualTo(new Recorded(1, 0, List.of()));
        var states = ours.states();
        assertThat(ours.record(List.of(answer("a1", false), answer("a2", true))))
                .isEqualTo(new Recorded(1, 0, List.of("a1")));
        assertThat(stored(ours)).extracting(Observation::points).containsExactly(1, 1);
        assertThat(ours.record(List.of(answer("a1", false))))
                .isEqualTo(new Recorded(0, 0, List.of("a1")));
        assertThat(states).isNotEqualTo(ours.states()); // a2 counts
    }

    @Test
    void each_thing_that_an_answer_says_makes_a_conflict_but_not_its_time() {
        var ada = ours.person("ada");
        var halves = List.of(ours.skill(Skill.HALVES));
        ours.record(List.of(new NewObservation("a1", ada, START, Shown.of(halves, "q1", 1, 2))));
        var others =
                List.of(
                        new NewObservation(
                                "a1", ours.person("ben"), START, Shown.of(halves, "q1", 1, 2)),
                        new NewObservation(
                                "a1",
                                ada,
                                START,
                                Shown.of(List.of(ours.skill(Skill.ADD)), "q1", 1, 2)),
                        new NewObservation("a1", ada, START, Shown.of(halves, "q2", 1, 2)),
                        new NewObservation("a1", ada, START, Shown.of(halves, null, 1, 2)),
                        new NewObservation("a1", ada, START, Shown.of(halves, "q1", 2, 2)),
                        new NewObservation("a1", ada, START, Shown.of(halves, "q1", 1, 3)));
        for (var other : others) {
            assertThat(ours.record(List.of(other))).isEqualTo(new Recorded(0, 0, List.of("a1")));
        }
        var later =
                new NewObservation("a1", ada, START.plusSeconds(9), Shown.of(halves, "q1", 1, 2));
        assertThat(ours.record(List.of(later))).isEqualTo(new Recorded(0, 1, List.of()));
        assertThat(stored(ours)).extracting(Observation::occurredAt).containsExactly(START);
    }

    @Test
    void of_two_rows_of_one_id_in_a_batch_the_first_counts() {
        assertThat(
                        ours.record(
                                List.of(
                                        answer("a1", true),
                                        answer("a1", true),
                                        answer("a1", false))))
                .isEqualTo(new Recorded(1, 1, List.of("a1")));
        assertThat(stored(ours)).extracting(Observation::points).containsExactly(1);
    }

    @Test
    void the_same_id_from_another_system_is_another_answer() {
        ours.record(List.of(answer("a1", true)));
        var quiz = ours.source("quiz");
        assertThat(ours.write(() -> book.record(quiz, List.of(answer("a1", false)))))
                .isEqualTo(new Recorded(1, 0, List.of()));
        assertThat(stored(ours))
                .extracting(Observation::source)
                .containsExactly("practice", "quiz");
    }

    @Test
    void an_empty_batch_is_nothing() {
        assertThat(ours.record(List.of())).isEqualTo(new Recorded(0, 0, List.of()));
        assertThat(ours.read(() -> book.students())).isEmpty();
    }

    @Test
    void a_failure_after_a_batch_undoes_the_evidence_and_what_mastery_made_of_it() {
        ours.record(List.of(answer("a1", true)));
        var before = ours.states();
        var practice = ours.practice();
        assertThatThrownBy(() ->
                        ours.write(() -> {
                            book.record(practice, List.of(answer("a2", true)));
                            assertThat(ours.states()).isNotEqualTo(before);
                            throw new IllegalStateException("the bell rang");
                        }))
                .hasMessage("the bell rang");
        assertThat(ours.states()).isEqualTo(before);
        assertThat(stored(ours)).hasSize(1);
        assertThat(ours.record(List.of(answer("a2", true))).fresh()).isEqualTo(1);
    }

    @Test
    void times_survive_to_the_microsecond() {
        var moment = Instant.parse("2026-11-10T09:15:07.123456789Z");
        ours.record(List.of(ours.answer("a1", "ada", Skill.HALVES, moment, true)));
        assertThat(stored(ours))
                .extracting(Observation::occurredAt)
                .containsExactly(Instant.parse("2026-11-10T09:15:07.123456Z"));
    }

    @Test
    void words_survive_with_every_sign_in_them() {
        var id = "tab\there, back\\slash, two\r\nlines, \\N and ünï 𝟙";
        var item = "\\.";
        var halves = List.of(ours.skill(Skill.HALVES));
        ours.record(
                List.of(
                        new NewObservation(
                                id, ours.person("ada"), START, Shown.of(halves, item, 3, 4))));
        assertThat(stored(ours))
                .extracting(Observation::externalId, Observation::shown)
                .containsExactly(tuple(id, Shown.of(halves, item, 3, 4)));
    }

    @Test
    void students_evidence_comes_in_the_order_of_time_source_and_id() {
        ours.record(
                List.of(
                        ours.answer("b", "ada", Skill.HALVES, START, true),
                        ours.answer("c", "ada", Skill.HALVES, START.minusSeconds(1), true),
                        ours.answer("a", "ada", Skill.HALVES, START, true)));
        assertThat(stored(ours)).extracting(Observation::externalId).containsExactly("c", "a", "b");
        assertThat(ours.read(() -> book.students())).containsExactly(ours.person("ada"));
    }

    @Test
    void how_fresh_a_class_is_tells_when_its_newest_evidence_was_stored() {
        var students = ours.students();
        assertThat(ours.read(() -> book.freshest(students))).isEmpty();
        ours.record(List.of(answer("a1", true)));
        var later = TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(5));
        clock.at(later, () -> ours.record(List.of(answer("a2", true))));
        assertThat(ours.read(() -> book.freshest(students))).contains(later);
        assertThat(ours.read(() -> book.freshest(List.of(ours.person("ben"))))).isEmpty();
    }

    @Test
    void another_districts_student_cannot_have_evidence_here() {
        var practice = ours.practice();
        var wrong = List.of(theirs.answer("a1", "ada", Skill.HALVES, START, true));
        assertThatThrownBy(() -> ours.write(() -> book.record(practice, wrong)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(ours.read(() -> book.students())).isEmpty();
    }

    @Test
    void another_district_sees_nothing_through_the_front_door() {
        ours.record(answers(3));
        var ada = List.of(ours.person("ada"));
        assertThat(theirs.read(() -> book.findSource("practice"))).isEmpty();
        assertThat(theirs.read(() -> book.of(ada))).isEmpty();
        assertThat(theirs.read(() -> book.students())).isEmpty();
        assertThat(theirs.read(() -> book.freshest(ada))).isEmpty();
    }

    @Test
    void an_observation_that_says_too_little_or_too_much_is_refused() {
        var ada = ours.person("ada");
        var halves = List.of(ours.skill(Skill.HALVES));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new NewObservation("a", ada, START, Shown.of(List.of(), null, 1, 1)));
        for (var points : List.of(List.of(-1, 1), List.of(2, 1), List.of(0, 0), List.of(1, 1001))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new NewObservation(
                                    "a",
                                    ada,
                                    START,
                                    Shown.of(halves, null, points.getFirst(), points.getLast())));
        }
    }

    private List<Observation> stored(SmallSchool school) {
        var byStudent = school.read(() -> book.of(school.students()));
        return byStudent.values().stream().flatMap(List::stream).toList();
    }

    /** Ada's and Ben's answers, some seconds apart. */
    private List<NewObservation> answers(int many) {
        var answers = new ArrayList<NewObservation>();
        for (var i = 0; i < many; i++) {
            answers.add(
                    ours.answer(
                            "n%03d".formatted(i),
                            i % 2 == 0 ? "ada" : "ben",
                            Skill.HALVES,
                            START.plusSeconds(600L * i),
                            i % 3 > 0));
        }
        return answers;
    }

    private NewObservation answer(String id, boolean right) {
        return ours.answer(id, "ada", Skill.HALVES, START, right);
    }

    private interface Turn {
        Recorded take(int number);
    }

    private static List<Recorded> atOnce(int threads, Turn what)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var turns = new ArrayList<Callable<Recorded>>();
            for (var i = 0; i < threads; i++) {
                var number = i;
                turns.add(() -> what.take(number));
            }
            var recorded = new ArrayList<Recorded>();
            for (var future : pool.invokeAll(turns)) {
                recorded.add(future.get());
            }
            return recorded;
        }
    }
}
