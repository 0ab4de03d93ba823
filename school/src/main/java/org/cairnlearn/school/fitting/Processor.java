package org.cairnlearn.school.fitting;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has cost so far. */
final class Processor {
    private static final double NANOS = 1e9;
    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private Processor() {}

    /** Processor time of the whole process, in seconds. */
    static double seconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / NANOS
                : 0;
    }

    /** Processor time of this thread, in seconds. */
    static double threadSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    /** The most memory held so far: resident where the system tells it, else the heap's peak. */
    static double peakMegabytes() {
        var status = Path.of("/proc/self/status");
        try {
            if (Files.isReadable(status)) {
                for (var line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        return Double.parseDouble(line.replaceAll("\\D", ""))
                                / KILOBYTES_A_MEGABYTE;
                    }
                }
            }
        } catch (IOException e) {
            return heapPeak();
        }
        return heapPeak();
    }

    private static double heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / (KILOBYTES_A_MEGABYTE * KILOBYTES_A_MEGABYTE);
    }
}
