package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The last outcomes in one number: a leading 1, then 1 for right and 0 for wrong, oldest first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PatternsTest {
    private static int pattern(String outcomes, int length) {
        int pattern = 1;
        for (char outcome : outcomes.toCharArray()) {
            pattern = Patterns.next(pattern, outcome == '1', length);
        }
        return pattern;
    }

    @Test
    void at_most_so_many_outcomes_are_kept_the_newest_ones() {
        assertThat(pattern("", 3)).isEqualTo(0b1);
        assertThat(pattern("10", 3)).isEqualTo(0b110);
        assertThat(pattern("101", 3)).isEqualTo(0b1101);
        assertThat(pattern("1011", 3)).isEqualTo(0b1011);
        assertThat(pattern("10110", 3)).isEqualTo(0b1110);
        assertThat(pattern("000010", 4)).isEqualTo(0b10010);
        assertThat(pattern("111111", 4)).isEqualTo(0b11111);
    }

    @Test
    void a_shorter_pattern_is_that_of_the_newest_outcomes() {
        assertThat(Patterns.shorten(0b1, 2)).isEqualTo(0b1);
        assertThat(Patterns.shorten(0b110, 2)).isEqualTo(0b110);
        assertThat(Patterns.shorten(0b1000, 2)).isEqualTo(0b100);
        assertThat(Patterns.shorten(0b11010, 2)).isEqualTo(0b110);
        assertThat(Patterns.shorten(0b11011, 3)).isEqualTo(0b1011);
    }

    @Test
    void a_streak_grows_with_its_own_kind_and_begins_anew_with_the_other() {
        assertThat(Patterns.streak(0, true)).isEqualTo(1);
        assertThat(Patterns.streak(3, true)).isEqualTo(4);
        assertThat(Patterns.streak(-3, true)).isEqualTo(1);
        assertThat(Patterns.streak(0, false)).isEqualTo(-1);
        assertThat(Patterns.streak(-3, false)).isEqualTo(-4);
        assertThat(Patterns.streak(3, false)).isEqualTo(-1);
    }
}
