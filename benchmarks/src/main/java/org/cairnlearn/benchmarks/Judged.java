package org.cairnlearn.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.check.Checker;

/**
 * {@code ./cairn bench judged [SEEDS [STUDENTS ...]]}: what the planner is judged by, on days of
 * the usual shape, company off and on. Every line holds the mean and the worst of all seeds so far
 * and the limit, if there is one; after each day the table is printed anew. Before it stands what
 * each plan is worth, and the bound, for others to compare theirs with. Seeds are a number, or the
 * first and the last as in 6-10. With {@code CAIRN_JAVA_OPTS=-Xmx256m} it shows that the heap is
 * enough.
 */
public final class Judged {
    private static final Integer[] SIZES = {120, 600, 2400};

    /** Enough to warm the machine up for first plans. */
    private static final int WARM = 16;

    /** One line: figures of the seeds, and what each may be at most. */
    private record Line(String about, double limit, List<Double> figures) {
        String row() {
            double mean = figures.stream().mapToDouble(one -> one).average().orElse(0);
            double worst = figures.stream().mapToDouble(one -> one).max().orElse(0);
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %s | %s |",
                    about,
                    figures.size(),
                    mean,
                    worst,
                    limit == 0 ? "" : String.format(Locale.ROOT, "%.1f", limit),
                    limit == 0 ? "" : worst <= limit ? "met" : "missed");
        }
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();

    private Judged() {}

    /** Prints the table after each day. */
    public static void main(String[] arguments) {
        DaysAsked asked = DaysAsked.of(arguments, 0, "10", SIZES);
        Judged judged = new Judged();
        Planner.solve(Planner.day(120, 1, true), 2);
        for (int seed : asked.seeds()) {
            for (int students : asked.students()) {
                judged.measure(students, seed);
                judged.print(seed);
            }
        }
    }

    private void print(int seed) {
        System.out.printf(
                Locale.ROOT,
                "After seed %d, heap of at most %d MB:%n",
                seed,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| what | seeds | mean | worst | limit | |");
        System.out.println("|---|---|---|---|---|---|");
        lines.values().forEach(line -> System.out.println(line.row()));
    }

    private void add(String about, double limit, double figure) {
        lines.computeIfAbsent(about, _ -> new Line(about, limit, new ArrayList<>()))
                .figures
                .add(figure);
    }

    private void measure(int students, int seed) {
        Problem off = Planner.day(students, seed, false);
        Problem on = Planner.day(students, seed, true);
        String of = String.format(Locale.ROOT, "%,d, ", students);
        boolean small = students < 600;
        boolean large = students > 600;
        if (!large) {
            Plan alone = Planner.solve(off, 10);
            add(of + "off, 10 CPU s: gap to B1, %", small ? 0 : 1.0, gap(alone));
            judge(of, off, alone);
            Plan aware = Planner.solve(on, 10);
            add(of + "on, 10 CPU s: gap to B2, %", small ? 0 : 1.8, gap(aware));
            judge(of, on, aware);
            tell(students + " off 10 s", seed, alone);
            tell(students + " on 10 s", seed, aware);
        }
        Plan alone = Planner.solve(off, 60);
        tell(students + " off 60 s", seed, alone);
        add(of + "off, 60 CPU s: gap to B1, %", large ? 0.7 : small ? 1.0 : 0.8, gap(alone));
        judge(of, off, alone);
        Plan aware = Planner.solve(on, 60);
        tell(students + " on 60 s", seed, aware);
        if (large) {
            add(of + "on, 60 CPU s: gap to B1, %", 2.5, gap(aware, alone));
        } else {
            add(of + "on, 60 CPU s: gap to B2, %", small ? 0 : 1.3, gap(aware));
        }
        judge(of, on, aware);
        double worth = alone.objective().total();
        double company = worth - Checker.check(on, alone).objective().total();
        add(
                of + "what company costs a plan made without regard to it, %",
                0,
                100 * company / worth);
        first(of, off, alone, large);
    }

    /** The first plan, all of it but the bound. */
    private void first(String of, Problem problem, Plan bounded, boolean limited) {
        Listener hurried = progress -> false;
        double used = 0;
        Plan plan = bounded;
        for (int i = 0; i < WARM; i++) {
            double start = Planner.cpu();
            plan = DayPlanner.solve(problem, Budget.of(0, 1), hurried);
            used = Planner.cpu() - start;
        }
        add(of + "first plan, CPU s", limited ? 0.9 : 0, used);
        add(of + "first plan: gap to B1, %", limited ? 5 : 0, gap(plan, bounded));
    }

    private static void tell(String day, int seed, Plan plan) {
        System.out.printf(
                Locale.ROOT,
                "%s, seed %d: worth %d, bound %d%s%n",
                day,
                seed,
                plan.objective().total(),
                plan.certificate().bound(),
                plan.certificate().includesGroupTerms() ? " (B2)" : " (B1)");
    }

    private void judge(String of, Problem problem, Plan plan) {
        add(of + "broken rules", 0, Checker.check(problem, plan).broken().size());
    }

    private static double gap(Plan plan) {
        return gap(plan, plan);
    }

    private static double gap(Plan plan, Plan bounded) {
        return 100 * bounded.certificate().gap(plan.objective().total());
    }
}
