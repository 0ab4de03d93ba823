package org.cairnlearn.benchmarks.anchors;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cairnlearn.benchmarks.Planner;

/** Ends something after so many CPU seconds of the whole process. */
final class Alarm implements AutoCloseable {
    private static final int LOOK_EVERY_MS = 20;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Alarm(double seconds, Runnable end) {
        double start = Planner.cpu();
        clock.scheduleAtFixedRate(
                () -> {
                    if (Planner.cpu() - start >= seconds) {
                        end.run();
                    }
                },
                LOOK_EVERY_MS,
                LOOK_EVERY_MS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
