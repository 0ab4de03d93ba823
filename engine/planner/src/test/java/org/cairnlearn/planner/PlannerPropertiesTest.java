package org.cairnlearn.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlannerPropertiesTest {
    private static final int STEPS = 2_000;

    /** What the planner advises for a class; the optimum of a tiny day must be found with it. */
    private static final int ENOUGH = 20_000;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_plan_is_sound_and_worth_what_it_says(long seed) {
        Problem problem = School.problem(RandomClass.whole(new Random(seed)));
        Plan plan = Planner.solve(problem, STEPS, seed);
        Verdict verdict = Checker.check(problem, plan);
        assertThat(verdict.broken()).isEmpty();
        assertThat(plan.objective()).isEqualTo(verdict.objective());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_words_do_not_clash_and_seats_suffice_only_a_talk_may_be_missing(long seed) {
        Problem problem = School.problem(RandomClass.easy(new Random(seed)));
        Plan plan = Planner.solve(problem, STEPS, seed);
        assertThat(plan.unmet()).allMatch(unmet -> unmet.rule() == Rule.H10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_pin_is_kept_wherever_somebody_can_lead_it(long seed) {
        Problem problem = School.problem(RandomClass.whole(new Random(seed)));
        Plan plan = Planner.solve(problem, STEPS, seed);
        Set<OfferingId> lessons =
                problem.offerings().stream()
                        .filter(offering -> offering.kind() == Kind.TL)
                        .map(Offering::id)
                        .collect(Collectors.toSet());
        long pinned =
                problem.pins().stream()
                        .map(Pin::offering)
                        .filter(lessons::contains)
                        .distinct()
                        .count();
        for (Pin pin : problem.pins()) {
            if (!lessons.contains(pin.offering()) || pinned <= problem.teachers().size()) {
                assertThat(sessionOf(plan, pin.student()).offering()).isEqualTo(pin.offering());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_pair_apart_shares_a_session_only_if_both_are_pinned_there(long seed) {
        Problem problem = School.problem(RandomClass.whole(new Random(seed)));
        Plan plan = Planner.solve(problem, STEPS, seed);
        Set<StudentId> pinned =
                problem.pins().stream().map(Pin::student).collect(Collectors.toSet());
        for (Pair pair : problem.apart()) {
            if (!pinned.contains(pair.a()) || !pinned.contains(pair.b())) {
                assertThat(sessionOf(plan, pair.a())).isNotEqualTo(sessionOf(plan, pair.b()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_pair_together_is_together_unless_a_pin_is_in_the_way(long seed) {
        Problem problem = School.problem(RandomClass.whole(new Random(seed)));
        Plan plan = Planner.solve(problem, STEPS, seed);
        Set<StudentId> pinned =
                problem.pins().stream().map(Pin::student).collect(Collectors.toSet());
        for (Pair pair : problem.together()) {
            if (!pinned.contains(pair.a()) && !pinned.contains(pair.b())) {
                assertThat(sessionOf(plan, pair.a())).isEqualTo(sessionOf(plan, pair.b()));
            }
        }
    }

    private static Session sessionOf(Plan plan, StudentId student) {
        return plan.sessions().stream()
                .filter(session -> session.students().contains(student))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_move_by_hand_is_done_and_names_what_it_breaks(long seed) {
        Random random = new Random(seed);
        Problem problem = School.problem(RandomClass.whole(random));
        Plan plan = Planner.solve(problem, 100, seed);
        for (int i = 0; i < 5 && !problem.students().isEmpty(); i++) {
            StudentId who = problem.students().get(random.nextInt(problem.students().size())).id();
            SessionId to = plan.sessions().get(random.nextInt(plan.sessions().size())).id();
            plan = Planner.move(problem, plan, who, to);
            Verdict verdict = Checker.check(problem, plan);
            assertThat(verdict.broken()).isEmpty();
            assertThat(plan.objective()).isEqualTo(verdict.objective());
            assertThat(plan.sessions())
                    .filteredOn(session -> session.students().contains(who))
                    .extracting(Session::id)
                    .containsExactly(to);
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void an_alternative_changes_the_objective_by_what_it_says(long seed) {
        Problem problem = School.problem(RandomClass.whole(new Random(seed)));
        Plan plan = Planner.solve(problem, STEPS, seed);
        for (Student student : problem.students()) {
            for (Alternative other : Planner.alternatives(problem, plan, student.id())) {
                Plan moved = Planner.move(problem, plan, student.id(), other.session());
                long change = moved.objective().total() - plan.objective().total();
                assertThat(other.change()).isEqualTo(change);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void the_same_seed_gives_the_same_plan(long seed) {
        Problem problem = School.problem(RandomClass.whole(new Random(seed)));
        assertThat(Planner.solve(problem, STEPS, seed))
                .isEqualTo(Planner.solve(problem, STEPS, seed));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void more_search_is_never_worse_than_none(long seed) {
        Problem problem = School.problem(RandomClass.easy(new Random(seed)));
        long greedy = Planner.solve(problem, 0, seed).objective().total();
        long searched = Planner.solve(problem, STEPS, seed).objective().total();
        assertThat(searched).isGreaterThanOrEqualTo(greedy);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void on_a_tiny_day_no_plan_at_all_is_better(long seed) {
        Problem problem = School.problem(RandomClass.tiny(new Random(seed), 6));
        Plan plan = Planner.solve(problem, ENOUGH, seed);
        assertThat(plan.unmet()).isEmpty();
        assertThat(BruteForce.best(problem)).hasValue(plan.objective().total());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void on_a_tiny_day_with_two_small_rooms_no_sound_plan_is_better(long seed) {
        Problem problem = School.problem(RandomClass.tiny(new Random(seed), 4));
        Plan plan = Planner.solve(problem, ENOUGH, seed);
        BruteForce.best(problem)
                .ifPresentOrElse(
                        best -> {
                            assertThat(plan.unmet()).isEmpty();
                            assertThat(plan.objective().total()).isEqualTo(best);
                        },
                        () -> assertThat(plan.unmet()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void other_names_and_another_order_give_a_plan_of_equal_worth(long seed) {
        Random random = new Random(seed);
        Problem problem = School.problem(RandomClass.tiny(random, 6));
        Plan plan = Planner.solve(problem, ENOUGH, seed);
        Plan renamed = Planner.solve(renamed(problem, random), ENOUGH, seed);
        assertThat(renamed.objective().total()).isEqualTo(plan.objective().total());
    }

    private static Problem renamed(Problem problem, Random random) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, problem.students().size()).boxed().toList());
        Collections.shuffle(numbers, random);
        Map<StudentId, StudentId> names =
                IntStream.range(0, numbers.size())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        i -> problem.students().get(i).id(),
                                        i -> School.student("t" + numbers.get(i))));
        List<Student> students = new ArrayList<>();
        for (Student s : problem.students()) {
            students.add(
                    new Student(
                            names.get(s.id()),
                            s.values(),
                            s.ownPaceValue(),
                            s.readiness(),
                            s.daysSinceTalk()));
        }
        Collections.shuffle(students, random);
        List<Offering> offerings = new ArrayList<>(problem.offerings());
        Collections.shuffle(offerings, random);
        Function<Pair, Pair> pair = p -> new Pair(names.get(p.a()), names.get(p.b()));
        return new Problem(
                problem.date(),
                problem.block(),
                problem.teachers(),
                problem.rooms(),
                offerings,
                students,
                problem.apart().stream().map(pair).toList(),
                problem.together().stream().map(pair).toList(),
                List.of(),
                problem.previous().entrySet().stream()
                        .collect(Collectors.toMap(e -> names.get(e.getKey()), Map.Entry::getValue)),
                problem.policy());
    }

    @Test
    void the_random_days_bring_every_rule_into_trouble() {
        Set<Rule> named = new HashSet<>();
        seeds().forEach(seed -> {
            Problem problem = School.problem(RandomClass.whole(new Random(seed)));
            Planner.solve(problem, 0, seed).unmet().forEach(unmet -> named.add(unmet.rule()));
        });
        assertThat(named).contains(Rule.H2, Rule.H4, Rule.H5, Rule.H7, Rule.H9, Rule.H10);
    }
}
