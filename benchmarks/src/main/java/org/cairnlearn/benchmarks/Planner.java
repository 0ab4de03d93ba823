package org.cairnlearn.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
 * {@code ./cairn bench planner [SECONDS [SEEDS [STUDENTS ...]]]}: days that are made up, planned in
 * so many CPU seconds each; every plan is judged by the checker. Then the same school loses one
 * teacher after another after the first block. The gap is to the bound that the plan carries.
 */
public final class Planner {
    private Planner() {}

    /** Prints the tables. */
    public static void main(String[] arguments) {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int[] sizes = {120, 600, 2400};
        if (arguments.length > 2) {
            sizes = new int[arguments.length - 2];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Integer.parseInt(arguments[i + 2]);
            }
        }
        solve(day(120, 1, true), 2);
        System.out.println("| students | groups | seed | CPU s | worth | bound | gap % | broken |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int students : sizes) {
            for (int seed = 1; seed <= seeds; seed++) {
                row(students, seed, false, 0);
                row(students, seed, false, seconds);
                row(students, seed, true, seconds);
            }
        }
        System.out.println();
        System.out.println(Absences.HEADER);
        for (int students : sizes) {
            System.out.println(new Absences(students, seconds).row());
        }
    }

    static Problem day(int students, int seed, boolean groups) {
        return DayGenerator.generate(
                new DayGenerator.Wanted(students, 4, seed, groups, Shape.USUAL));
    }

    private static void row(int students, int seed, boolean groups, double seconds) {
        Problem problem = day(students, seed, groups);
        double start = cpu();
        Plan plan = solve(problem, seconds);
        double used = cpu() - start;
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %d | %.2f | %,d | %,d%s | %.2f | %d |%n",
                students,
                groups ? "on" : "off",
                seed,
                used,
                plan.objective().total(),
                plan.certificate().bound(),
                plan.certificate().includesGroupTerms() ? " (groups inside)" : "",
                100 * plan.certificate().gap(plan.objective().total()),
                Checker.check(problem, plan).broken().size());
    }

    /** A plan in so many CPU seconds, or the first one for 0. */
    static Plan solve(Problem problem, double seconds) {
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
    static double cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }
}
