package org.cairnlearn.school.command;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How far a demo has got with filling its school; a bean that only the demo has. Its page asks
 * while the command goes on, so it may be read from any thread.
 */
public final class DemoProgress {
    /** One thing the demo does, in words for the page. */
    public record Step(String words, State state) {}

    /** Where a step stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE
    }

    private final List<String> words;
    private final AtomicInteger done = new AtomicInteger();

    DemoProgress(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** All steps in their order. */
    public List<Step> steps() {
        int before = done.get();
        return IntStream.range(0, words.size())
                .mapToObj(at -> new Step(words.get(at), state(at, before)))
                .toList();
    }

    /** Whether the school is filled and people can sign in. */
    public boolean ready() {
        return done.get() == words.size();
    }

    void stepDone() {
        done.incrementAndGet();
    }

    private static State state(int at, int done) {
        if (at < done) {
            return State.DONE;
        }
        return at == done ? State.RUNNING : State.WAITING;
    }
}
