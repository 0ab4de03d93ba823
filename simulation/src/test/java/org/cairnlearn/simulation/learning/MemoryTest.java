package org.cairnlearn.simulation.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemoryTest {
    private final Memory memory = new Memory();

    @Test
    void nothing_learnt_is_nothing_recalled() {
        memory.use(3);
        assertThat(memory.recall(3)).isZero();
    }

    @Test
    void a_trace_fades_by_half_in_a_half_life() {
        memory.leap(0.8, 20, 0);
        assertThat(memory.recall(0)).isCloseTo(0.8, within(1e-12));
        assertThat(memory.recall(20)).isCloseTo(0.4, within(1e-12));
        assertThat(memory.recall(40)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void two_traces_fail_only_together() {
        memory.leap(0.5, 20, 0);
        memory.leap(0.6, 20, 0);
        assertThat(memory.recall(0)).isCloseTo(1 - 0.5 * 0.4, within(1e-12));
    }

    @Test
    void use_after_a_pause_refreshes_and_makes_the_trace_last_longer() {
        memory.leap(0.8, 20, 0);
        memory.use(10);
        assertThat(memory.recall(10)).isCloseTo(0.8, within(1e-12));
        assertThat(memory.recall(37)).isCloseTo(0.4, within(1e-12)); // 27 = 20 * 1.35 days later
    }

    @Test
    void use_on_the_same_day_makes_nothing_last_longer() {
        memory.leap(0.8, 20, 0);
        memory.use(0);
        assertThat(memory.recall(20)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void there_is_room_for_four_traces() {
        for (int n = 0; n < Memory.MOST_TRACES; n++) {
            assertThat(memory.canGrow()).isTrue();
            memory.leap(0.5, 20, n);
        }
        assertThat(memory.canGrow()).isFalse();
        assertThatThrownBy(() -> memory.leap(0.5, 20, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
