package org.cairnlearn.benchmarks.anchors;

import com.google.ortools.Loader;
import java.util.Arrays;
import java.util.Locale;
import org.cairnlearn.benchmarks.DaysAsked;
import org.cairnlearn.benchmarks.Planner;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;

/**
 * {@code ./cairn bench anchors [SECONDS [SEEDS [STUDENTS ...]]]}: the same days, company off, by
 * the planner, by Timefold and by CP-SAT, each with so many CPU seconds of all its threads; every
 * answer is judged by the checker. The gaps are to the day-cut bound.
 */
public final class Anchors {
    /** How warm Timefold's annealing begins, in milli-mastery; the best of those tried. */
    private static final int HEAT = 300;

    private Anchors() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("bound")) {
            Loader.loadNativeLibraries();
            Bounds.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 60;
        DaysAsked asked = DaysAsked.of(arguments, 1, "3", 600);
        Loader.loadNativeLibraries();
        Planner.solve(Planner.day(120, 1, false), 2);
        System.out.println(
                "| students | seed | bound | exact bound | CPU s | Cairn: gap % | CPU s "
                        + "| Timefold: gap % | / ours | CPU s | CP-SAT: gap % | / ours |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int students : asked.students()) {
            for (int seed : asked.seeds()) {
                row(students, seed, seconds);
            }
        }
    }

    private static void row(int students, int seed, double seconds) {
        Problem problem = Planner.day(students, seed, false);
        FlexDay day = new FlexDay(problem);
        double exact = ExactBound.of(day, "GLOP");
        double t0 = Planner.cpu();
        Plan ours = Planner.solve(problem, seconds);
        double t1 = Planner.cpu();
        long theirs = Timefold.solve(day, seconds, HEAT).worth();
        double t2 = Planner.cpu();
        Answer hint = Answer.of(day, Planner.solve(problem, 0));
        double t3 = Planner.cpu();
        long hinted = CpSat.solve(day, hint, seconds).worth();
        double t4 = Planner.cpu();
        double bound = ours.certificate().bound();
        double gap = 100 * (1 - ours.objective().total() / bound);
        double other = 100 * (1 - theirs / bound);
        double sat = 100 * (1 - hinted / bound);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %d | %,.0f | %,.0f | %.1f | %.2f | %.1f | %.2f | %.1f | %.1f | %.2f | %.1f |%n",
                students,
                seed,
                bound,
                exact,
                t1 - t0,
                gap,
                t2 - t1,
                other,
                other / gap,
                t4 - t3,
                sat,
                sat / gap);
    }
}
