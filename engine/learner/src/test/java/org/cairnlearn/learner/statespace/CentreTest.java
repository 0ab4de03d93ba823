package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Where the middle of a competency's items lies, worked out by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CentreTest {
    private static Bank found(Responses log, int[] students, double... hard) {
        int[] all = IntStream.range(0, log.students()).toArray();
        var words = Vocabulary.of(log, all);
        var bank = new Bank(0.4, Knobs.start(), hard.length, words.skills().size());
        System.arraycopy(hard, 0, bank.hard, 0, hard.length);
        bank.level[0] = 0.3;
        new Centre(log, Coding.of(log, words), hard.length, students).find(bank);
        return bank;
    }

    @Test
    void it_is_the_mean_of_the_items_each_counted_as_often_as_it_was_answered() {
        var log = Responses.builder();
        String[] answered = {"easy", "easy", "easy", "fair", "hard", "hard"};
        for (int at = 0; at < answered.length; at++) {
            log.add("ada", MadeUp.row(at, answered[at], "add", 1, 1));
        }
        log.add("ada", MadeUp.row(6, "", "add", 1, 1));
        log.add("ben", MadeUp.row(0, "hard", "add", 1, 1));
        log.add("ben", MadeUp.row(1, "far", "add", 1, 1));
        log.add("ben", MadeUp.row(2, "other", "count", 1, 1));
        var one = found(log.build(), new int[] {0}, -1, 0.5, 2, 100, 9);
        double middle = (3 * -1 + 0.5 + 2 * 2) / 6;
        assertThat(one.middle[0]).isCloseTo(middle, within(1e-12));
        assertThat(one.middle[1]).isZero();
        assertThat(IntStream.range(0, 5).mapToObj(i -> one.middleOfItem[i]))
                .containsExactly(one.middle[0], one.middle[0], one.middle[0], 0.0, 0.0);
        assertThat(one.told(0)).isCloseTo(0.4 + 0.3 - middle, within(1e-12));
        assertThat(one.told(-1)).isEqualTo(0.4);
        var both = found(log.build(), new int[] {0, 1}, -1, 0.5, 2, 100, 9);
        assertThat(both.middle[0]).isCloseTo((3 * -1 + 0.5 + 3 * 2 + 100) / 8, within(1e-12));
        assertThat(both.middle[1]).isCloseTo(9, within(1e-12));
    }

    /** An item of two competencies counts for each by its weight, less what the other explains. */
    @Test
    void items_of_several_competencies_count_for_each_by_their_weights() {
        var log = Responses.builder();
        log.add("ada", MadeUp.row(0, "one", "add", 1, 1));
        log.add("ada", MadeUp.row(1, "one", "add", 1, 1));
        log.add("ada", MadeUp.row(2, "other", "count", 1, 1));
        log.add("ada", MadeUp.row(3, "other", "count", 1, 1));
        var two = new Response.Mark(1, 1);
        log.add(
                "ada",
                new Response(4, "both", List.of("add", "count"), 0.0, two),
                List.of(0.75, 0.25));
        var bank = found(log.build(), new int[] {0}, 1, -1, 0.5);
        double add = bank.middle[0];
        double count = bank.middle[1];
        double shared = 0.75 * add + 0.25 * count;
        assertThat(bank.middleOfItem[2]).isCloseTo(shared, within(1e-12));
        assertThat(2 * (1 - add) + 0.75 * (0.5 - shared)).isCloseTo(0, within(0.01));
        assertThat(2 * (-1 - count) + 0.25 * (0.5 - shared)).isCloseTo(0, within(0.01));
    }

    /** What an item asks for is what it asked the first student who met it. */
    @Test
    void an_item_keeps_what_it_asked_for_first() {
        var log = Responses.builder();
        log.add("ada", MadeUp.row(0, "task", "add", 1, 1));
        log.add("ben", MadeUp.row(0, "task", "count", 1, 1));
        var bank = found(log.build(), new int[] {0, 1}, 0.8);
        assertThat(bank.middle).containsExactly(0.8, 0);
    }
}
