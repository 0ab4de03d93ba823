package org.cairnlearn.school.choice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far a student has come along a playlist.
 *
 * @param states one for each step, in their order
 * @param reached whether evidence shows the skill itself
 */
public record Walk(Playlist playlist, List<State> states, boolean reached) {
    public Walk {
        states = List.copyOf(states);
        if (states.size() != playlist.plot().steps().size()) {
            throw new IllegalArgumentException(
                    "%d steps have %d states"
                            .formatted(playlist.plot().steps().size(), states.size()));
        }
    }

    /**
     * The step to take next, from 0; empty when only optional ones are left, or the skill is there.
     */
    public Optional<Integer> next() {
        return reached
                ? Optional.empty()
                : IntStream.range(0, states.size())
                        .filter(at -> !playlist.plot().steps().get(at).optional())
                        .filter(at -> states.get(at) != State.DONE)
                        .boxed()
                        .findFirst();
    }

    /** How a step stands. */
    public enum State {
        /** Nobody chose it yet. */
        OPEN,
        /** Chosen for the day that one chooses for now. */
        CHOSEN,
        /** Chosen for a day that has come, and no evidence of the skill since. */
        TRIED,
        /** Chosen, and evidence of the skill followed before another step was chosen. */
        DONE
    }
}
