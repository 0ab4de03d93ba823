package org.cairnlearn.school.planning;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Runs pieces of work at the same time, each in a thread of its own. */
final class SideBySide {
    private SideBySide() {}

    static void run(List<Runnable> work) {
        if (work.size() == 1) {
            work.getFirst().run();
            return;
        }
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CompletableFuture.allOf(
                            work.stream()
                                    .map(piece -> CompletableFuture.runAsync(piece, threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
