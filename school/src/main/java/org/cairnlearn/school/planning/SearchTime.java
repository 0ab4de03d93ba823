package org.cairnlearn.school.planning;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.cairnlearn.planner.day.Listener;

/** Ends a search by the clock or by the processor time of all threads. */
final class SearchTime implements Listener {
    private static final double NANOS = 1e9;

    private final double wallSeconds;
    private final double cpuSeconds;
    private final long start = System.nanoTime();
    private final double cpuStart = cpu();

    /**
     * From now on.
     *
     * @param wallSeconds by the clock
     * @param cpuSeconds by the processor
     */
    SearchTime(double wallSeconds, double cpuSeconds) {
        this.wallSeconds = wallSeconds;
        this.cpuSeconds = cpuSeconds;
    }

    @Override
    public boolean goOn(Progress progress) {
        return spent() < 1;
    }

    @Override
    public double spent() {
        double wall = (System.nanoTime() - start) / NANOS;
        return Math.max(wall / wallSeconds, cpuUsed() / cpuSeconds);
    }

    /** Processor time since the start, in seconds. */
    double cpuUsed() {
        return cpu() - cpuStart;
    }

    private static double cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / NANOS
                : 0;
    }
}
