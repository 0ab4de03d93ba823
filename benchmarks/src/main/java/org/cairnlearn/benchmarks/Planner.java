package org.cairnlearn.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.check.Checker;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;

/**
 * {@code ./cairn bench planner [off|on] [SECONDS [SEEDS [STUDENTS ...]]]}: days that are made up,
 * planned in so many CPU seconds each; every plan is judged by the checker. Seeds are a number, or
 * the first and the last as in 6-10. The gap is to the bound that the plan carries. With company
 * off and on, unless one is asked for, what company costs a plan that was made without regard to it
 * is told beside.
 */
public final class Planner {
    private Planner() {}

    /** Prints the tables. */
    public static void main(String[] words) {
        String one = words.length > 0 && words[0].matches("off|on") ? words[0] : "";
        String[] arguments = Arrays.copyOfRange(words, one.isEmpty() ? 0 : 1, words.length);
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        DaysAsked asked = DaysAsked.of(arguments, 1, "1", 120, 600, 2400);
        solve(day(120, 1, true), 2);
        System.out.println("| students | groups | seed | CPU s | worth | bound | gap % | broken |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int students : asked.students()) {
            for (int seed : asked.seeds()) {
                if (one.isEmpty()) {
                    rows(students, seed, seconds);
                } else {
                    row(day(students, seed, one.equals("on")), one, seed, seconds);
                }
            }
        }
    }

    /** A day of the usual shape. */
    public static Problem day(int students, int seed, boolean groups) {
        return DayGenerator.generate(
                new DayGenerator.Wanted(students, 4, seed, groups, Shape.USUAL));
    }

    private static void rows(int students, int seed, double seconds) {
        Problem off = day(students, seed, false);
        Problem on = day(students, seed, true);
        row(off, "off, first plan", seed, 0);
        Plan alone = row(off, "off", seed, seconds);
        Plan aware = row(on, "on", seed, seconds);
        double dayCut = alone.certificate().bound();
        long best = aware.objective().total();
        long regardless = Checker.check(on, alone).objective().total();
        System.out.printf(
                Locale.ROOT,
                "  seed %d, company on: %.2f %% to the day-cut bound; a plan without regard to it"
                        + " pays %.1f %% of its worth for it%n",
                seed,
                100 * (1 - best / dayCut),
                100 * (1 - (double) regardless / alone.objective().total()));
    }

    private static Plan row(Problem problem, String groups, int seed, double seconds) {
        double start = cpu();
        Plan plan = solve(problem, seconds);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %d | %.2f | %,d | %,d%s | %.2f | %d |%n",
                problem.students().size(),
                groups,
                seed,
                cpu() - start,
                plan.objective().total(),
                plan.certificate().bound(),
                plan.certificate().includesGroupTerms() ? " (groups inside)" : "",
                100 * plan.certificate().gap(plan.objective().total()),
                Checker.check(problem, plan).unnamed().size());
        return plan;
    }

    /** A plan in so many CPU seconds, or the first one for 0. */
    public static Plan solve(Problem problem, double seconds) {
        double start = cpu();
        Listener clock =
                new Listener() {
                    @Override
                    public boolean goOn(Progress progress) {
                        return spent() < 1;
                    }

                    @Override
                    public double spent() {
                        return seconds == 0 ? 0 : (cpu() - start) / seconds;
                    }
                };
        long steps = seconds == 0 ? 0 : Long.MAX_VALUE;
        return DayPlanner.solve(problem, Budget.of(steps, 1), clock);
    }

    /** CPU seconds of the whole process. */
    public static double cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }
}
