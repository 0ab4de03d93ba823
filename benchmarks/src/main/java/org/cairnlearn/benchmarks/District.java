package org.cairnlearn.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.check.Checker;

/**
 * {@code ./cairn bench district [SCHOOLS [STUDENTS [SECONDS [THREADS]]]]}: the schools of a
 * district, planned side by side, each in so many CPU seconds of its own thread. A school's day is
 * made up, planned, judged and forgotten, so that as many are in memory as there are threads.
 */
public final class District {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private District() {}

    private record School(double gap, int broken, double cpu) {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        int schools = number(arguments, 0, 42);
        int students = number(arguments, 1, 2400);
        double seconds = number(arguments, 2, 10);
        int threads = number(arguments, 3, 2);
        long start = System.nanoTime();
        double cpu = Planner.cpu();
        List<School> done = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<School>> work = new ArrayList<>();
            for (int seed = 1; seed <= schools; seed++) {
                int school = seed;
                work.add(() -> plan(students, school, seconds));
            }
            for (Future<School> one : pool.invokeAll(work)) {
                done.add(one.get());
            }
        }
        System.out.println(
                "| schools | students | CPU s | wall s | mean gap % | worst gap % | broken |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %d | %,d | %.0f (plans %.0f) | %.0f | %.2f | %.2f | %d |%n",
                schools,
                schools * students,
                Planner.cpu() - cpu,
                done.stream().mapToDouble(School::cpu).sum(),
                (System.nanoTime() - start) / 1e9,
                100 * done.stream().mapToDouble(School::gap).average().orElse(0),
                100 * done.stream().mapToDouble(School::gap).max().orElse(0),
                done.stream().mapToInt(School::broken).sum());
    }

    private static int number(String[] arguments, int at, int standard) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : standard;
    }

    private static School plan(int students, int seed, double seconds) {
        Problem problem = Planner.day(students, seed, false);
        double start = cpu();
        Listener clock =
                new Listener() {
                    @Override
                    public boolean goOn(Progress progress) {
                        return spent() < 1;
                    }

                    @Override
                    public double spent() {
                        return (cpu() - start) / seconds;
                    }
                };
        Plan plan = DayPlanner.solve(problem, Budget.of(Long.MAX_VALUE, 1), clock);
        double used = cpu() - start;
        return new School(
                plan.certificate().gap(plan.objective().total()),
                Checker.check(problem, plan).broken().size(),
                used);
    }

    /** CPU seconds of this thread. */
    private static double cpu() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }
}
