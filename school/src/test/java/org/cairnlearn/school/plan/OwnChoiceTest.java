package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnChoiceTest {
    private static final int FOUR_WEEKS = 20;

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 33, 50, 100})
    void however_far_behind_somebody_is_a_block_is_asked_for_one_choice(int percent) {
        var rule = new OwnChoice(percent);
        for (int places = 0; places <= FOUR_WEEKS; places++) {
            for (int wished = 0; wished <= places; wished++) {
                var week = new Facts.Week(0, 0, wished, places);
                var asked = Math.ceilDiv(percent * (rule.placesToServe(week) + 1), 100);
                var isBehind = 100 * wished < percent * (places + 1);
                assertThat(asked - wished)
                        .as("%d of %d places", wished, places)
                        .isLessThanOrEqualTo(1)
                        .satisfies(more -> assertThat(more == 1).isEqualTo(rule.isOwed(week)));
                assertThat(rule.isOwed(week) || !isBehind).isTrue();
            }
        }
    }

    @Test
    void it_is_owed_a_week_of_places_ahead() {
        var rule = new OwnChoice(20);
        assertThat(rule.isOwed(new Facts.Week(0, 0, 2, 5))).isTrue();
        assertThat(rule.isOwed(new Facts.Week(0, 0, 2, 4))).isFalse();
        assertThat(new OwnChoice(0).isOwed(new Facts.Week(0, 0, 0, 9))).isFalse();
    }
}
