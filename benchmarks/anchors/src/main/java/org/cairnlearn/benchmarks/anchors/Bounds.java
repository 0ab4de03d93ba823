package org.cairnlearn.benchmarks.anchors;

import java.util.Arrays;
import java.util.Locale;
import org.cairnlearn.benchmarks.DaysAsked;
import org.cairnlearn.benchmarks.NextDay;
import org.cairnlearn.benchmarks.Planner;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Prices;
import org.cairnlearn.planner.day.Problem;

/**
 * {@code ./cairn bench anchors bound [SEEDS [STUDENTS ...]]}: how far the day-cut bound is above
 * its exact value, by a solver of linear programmes, after so many CPU seconds; and on the day that
 * follows, from nothing and from yesterday's prices.
 */
final class Bounds {
    private static final double[] SECONDS = {0.25, 0.5, 1, 2, 4, 10};

    private Bounds() {}

    /** Prints the table. */
    static void main(String[] arguments) {
        DaysAsked asked = DaysAsked.of(arguments, 0, "3", 600, 2400);
        bound(Prices.NONE, Planner.day(600, 99, false), 3);
        System.out.print("| students | seed | day | exact | CPU s of GLOP |");
        Arrays.stream(SECONDS).forEach(s -> System.out.printf(" %% above after %s s |", s));
        System.out.println("\n|---|---|---|---|---|---|---|---|---|---|---|");
        for (int students : asked.students()) {
            for (int seed : asked.seeds()) {
                Problem day = Planner.day(students, seed, false);
                row(day, seed, "first", Prices.NONE);
                Prices prices = DayPlanner.bound(Prices.NONE, day, Listener.PATIENT).prices();
                Problem next = NextDay.after(day, seed);
                row(next, seed, "next, from nothing", Prices.NONE);
                row(next, seed, "next, from yesterday", prices);
            }
        }
    }

    private static void row(Problem day, int seed, String which, Prices prices) {
        double start = Planner.cpu();
        double exact = ExactBound.of(new FlexDay(day), "GLOP");
        System.out.printf(
                Locale.ROOT,
                "| %,d | %d | %s | %,.0f | %.1f |",
                day.students().size(),
                seed,
                which,
                exact,
                Planner.cpu() - start);
        for (double seconds : SECONDS) {
            System.out.printf(
                    Locale.ROOT, " %.3f |", 100 * (bound(prices, day, seconds) / exact - 1));
        }
        System.out.println();
    }

    private static double bound(Prices prices, Problem day, double seconds) {
        double start = Planner.cpu();
        Listener clock = progress -> Planner.cpu() - start < seconds;
        return DayPlanner.bound(prices, day, clock).certificate().bound();
    }
}
