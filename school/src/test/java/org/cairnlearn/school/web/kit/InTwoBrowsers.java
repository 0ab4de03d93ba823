package org.cairnlearn.school.web.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.cairnlearn.school.testing.Browser;
import org.cairnlearn.school.testing.Screen;

/**
 * The same look at many things, two at a time, each in a window of a browser of its own, which
 * shows one after the other. Looking begins when the first one is asked for.
 */
final class InTwoBrowsers<T> implements AutoCloseable {
    private static final int BROWSERS = 2;

    private final List<T> things;
    private final BiConsumer<T, Screen> look;
    private final ExecutorService workers = Executors.newFixedThreadPool(BROWSERS);
    private final Queue<Browser.Running> running = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Screen> own =
            ThreadLocal.withInitial(() -> {
                var started = Browser.another();
                running.add(started);
                return started.browser().window(1366);
            });
    private Map<T, CompletableFuture<Void>> looks = Map.of();

    InTwoBrowsers(List<T> things, BiConsumer<T, Screen> look) {
        this.things = List.copyOf(things);
        this.look = look;
    }

    /** Waits for the look at one of the things; fails as the look does. */
    void of(T thing) {
        if (looks.isEmpty()) {
            begin();
        }
        try {
            Objects.requireNonNull(looks.get(thing)).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case Error wrong -> throw wrong;
                case RuntimeException leftOut -> throw leftOut;
                case null, default -> throw failed;
            }
        }
    }

    private void begin() {
        looks = new LinkedHashMap<>();
        things.forEach(thing ->
                looks.put(
                        thing,
                        CompletableFuture.runAsync(() -> look.accept(thing, own.get()), workers)));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        running.forEach(Browser.Running::close);
    }
}
