package org.cairnlearn.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * {@code ./cairn bench statistics}: what the large analyses cost in CPU seconds of this process
 * (one thread, warmed up, the median of five), beside R where it is installed, and how often a user
 * who tries everything is told something that is not so ({@code ./cairn bench statistics RUNS},
 * 2,000 by default; 0 leaves it out).
 */
public final class Statistics {
    private static final int ROUNDS = 5;

    private Statistics() {}

    /** Prints the tables. */
    public static void main(String[] arguments) {
        int runs = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
        var peers = InR.measured();
        var pool = StatisticsData.pool(20_000, 200_000);
        row("nearest with caliper, 20,000 x 200,000", 0.5, pool::nearest);
        System.out.println("    " + peers.of("nearest"));
        row("virtual group, 20,000 x 200,000", 3, pool::virtual);
        System.out.println("    " + peers.of("virtual"));
        var schools = StatisticsData.schools(1000, 100);
        row("random intercept, 100,000 in 1,000 schools", 0.15, schools::intercept);
        System.out.println("    " + peers.of("intercept"));
        row("random intercept and slope, the same", 0.4, schools::slope);
        System.out.println("    " + peers.of("slope"));
        row("CR2 by school, the same", 0.2, schools::cr2);
        System.out.println("    " + peers.of("cr2"));
        row("99 quantiles of 8 columns, 100,000", 15, schools::quantiles);
        System.out.println("    " + peers.of("quantiles"));
        var scale = StatisticsData.scale(5000, 20);
        row("graded response, 5,000 x 20 x 5", 1, scale::graded);
        System.out.println("    " + peers.of("graded"));
        if (runs > 0) {
            System.out.println();
            System.out.println(HostileUser.tried(runs, 7));
            System.out.println(HostileUser.covered(5 * runs, 8));
        }
    }

    /** The first rounds warm up; those after are measured. */
    private static void row(String name, double goal, Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            work.run();
        }
        var seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = system.getProcessCpuTime();
            work.run();
            seconds[round] = (system.getProcessCpuTime() - before) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT, "%-46s %7.3f s CPU   goal %5.2f%n", name, seconds[ROUNDS / 2], goal);
    }
}
