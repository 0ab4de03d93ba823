package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A bound that begins at yesterday's prices. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YesterdayTest {
    private static final int STUDENTS = 90;

    private static Problem day(long seed, boolean groups) {
        return DayGenerator.generate(
                new DayGenerator.Wanted(STUDENTS, 4, seed, groups, Shape.USUAL));
    }

    /** The day after: one in ten is away, one in five needs what another needed yesterday. */
    private static Problem after(Problem day) {
        SplittableRandom random = new SplittableRandom(1);
        List<Student> students = new ArrayList<>();
        for (Student student : day.students()) {
            Student needs =
                    random.nextInt(5) == 0 ? day.students().get(random.nextInt(STUDENTS)) : student;
            if (random.nextInt(10) > 0) {
                students.add(like(student, needs));
            }
        }
        return new Problem(
                day.date(),
                day.blocks(),
                day.topics(),
                day.teachers(),
                day.rooms(),
                day.offerings(),
                students,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                day.policy());
    }

    private static Student like(Student student, Student needs) {
        return new Student(
                student.id(),
                student.blocks(),
                student.advisers(),
                needs.mastered(),
                student.features(),
                needs.readiness(),
                student.gradeBand(),
                needs.values(),
                needs.choices(),
                student.interests(),
                student.support(),
                student.conferenceOverdueDays(),
                student.account(),
                student.week(),
                student.sameLevelDays());
    }

    private static Listener steps(int looks) {
        int[] seen = {0};
        return progress -> ++seen[0] <= looks;
    }

    private static long bound(Prices yesterday, Problem problem, int looks) {
        return DayPlanner.bound(yesterday, problem, steps(looks)).certificate().bound();
    }

    @Test
    void yesterdays_prices_bring_the_bound_of_today_nearer_in_the_same_steps() {
        Problem yesterday = day(1, false);
        Prices prices = DayPlanner.bound(Prices.NONE, yesterday, Listener.PATIENT).prices();
        Problem today = after(yesterday);
        long best = bound(Prices.NONE, today, 10_000);

        long cold = bound(Prices.NONE, today, 2);
        long warm = bound(prices, today, 2);

        assertThat(warm - best).isLessThan((cold - best) / 4);
        assertThat((double) bound(prices, today, 10_000) / best).isBetween(0.9995, 1.0005);
    }

    @Test
    void a_day_planned_after_another_is_the_same_plan_below_a_bound_that_still_holds() {
        Priced yesterday =
                DayPlanner.solveAfter(
                        Prices.NONE,
                        day(2, true),
                        Budget.of(400, 1),
                        Listener.PATIENT,
                        Workers.ALONE);
        Problem today = after(day(2, true));

        Priced warm =
                DayPlanner.solveAfter(
                        yesterday.prices(),
                        today,
                        Budget.of(400, 1),
                        Listener.PATIENT,
                        Workers.ALONE);
        Plan cold = DayPlanner.solve(today, Budget.of(400, 1), Listener.PATIENT);

        assertThat(warm.plan().sessions()).isEqualTo(cold.sessions());
        assertThat(warm.plan().objective()).isEqualTo(cold.objective());
        assertThat(warm.plan().certificate().bound())
                .isGreaterThanOrEqualTo(longSearch(today).objective().total());
        assertThat(warm.prices().values()).isNotEmpty();
    }

    private static Plan longSearch(Problem problem) {
        return DayPlanner.solve(problem, Budget.of(2_000, 3), Listener.PATIENT);
    }

    @Test
    void prices_that_are_nonsense_still_give_a_bound() {
        Problem day = day(3, false);
        long worth = longSearch(day).objective().total();
        Map<String, Double> known =
                DayPlanner.bound(Prices.NONE, day, Listener.PATIENT).prices().values();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 8; i++) {
            Map<String, Double> nonsense = new HashMap<>();
            double most = Math.pow(10, random.nextInt(6) - 2);
            known.keySet().forEach(name -> nonsense.put(name, random.nextDouble(most)));
            nonsense.put("full a topic that is gone", most);

            assertThat(bound(new Prices(nonsense), day, i)).isGreaterThanOrEqualTo(worth);
        }
    }

    @Test
    void what_cannot_be_a_price_is_refused() {
        for (double price : List.of(-1.0, Double.NaN, Double.POSITIVE_INFINITY, 1e9)) {
            assertThatThrownBy(() -> new Prices(Map.of("seats 0", price)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
