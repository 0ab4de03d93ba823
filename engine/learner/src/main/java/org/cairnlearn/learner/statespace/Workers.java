package org.cairnlearn.learner.statespace;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on the side, on so many threads. What is begun must not touch what other work changes; then
 * how many threads there are changes nothing but the time.
 */
final class Workers implements AutoCloseable {
    private final int threads;
    private final @Nullable ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads);
    }

    int threads() {
        return threads;
    }

    /** Work that was begun. */
    interface Begun<T> {
        /** What comes of it, when it is done. */
        T result();
    }

    /** Begins a piece of work; a single thread does it when its result is asked for. */
    <T> Begun<T> begin(Supplier<T> work) {
        if (pool == null) {
            return work::get;
        }
        Future<T> begun = pool.submit(work::get);
        return () -> result(begun);
    }

    private static <T> T result(Future<T> begun) {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The fit was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the fit failed", e.getCause());
        }
    }

    /** Leaves undone what nobody asked for. */
    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
            pool.close();
        }
    }
}
