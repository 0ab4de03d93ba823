package org.cairnlearn.school.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How far a school has got with being filled for the first time. Whoever fills it tells each step;
 * the first page asks, from any thread.
 */
public final class GettingReady {
    private final List<String> words;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param words what each step is, in their order
     */
    public GettingReady(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** One step. */
    public record Step(String words, State state) {}

    /** Where a step stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /** All steps in their order. */
    public List<Step> steps() {
        var before = done.get();
        return IntStream.range(0, words.size())
                .mapToObj(at -> new Step(words.get(at), state(at, before)))
                .toList();
    }

    /** Whether the school is filled and people can sign in. */
    public boolean ready() {
        return done.get() == words.size();
    }

    /** The step that runs is done. */
    public void stepDone() {
        done.incrementAndGet();
    }

    private static State state(int at, int done) {
        if (at < done) {
            return State.DONE;
        }
        return at == done ? State.RUNNING : State.WAITING;
    }
}
