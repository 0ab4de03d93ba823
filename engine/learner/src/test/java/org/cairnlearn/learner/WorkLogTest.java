package org.cairnlearn.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The work of a school's students on its way into a fit, and what the fit knows to ask next. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkLogTest {
    private static final Instant START = Instant.ofEpochSecond(1_000_000);
    private static final Score RIGHT = new Score(1, 1);
    private static final Score WRONG = new Score(0, 1);
    private static final CompetencyKey ADD = new CompetencyKey("add");
    private static final CompetencyKey COUNT = new CompetencyKey("count");

    private static Observation work(int second, @Nullable String item, Score score) {
        return new Observation(
                START.plusSeconds(second),
                Map.of(ADD, 1.0, COUNT, 3.0),
                item == null ? null : new ItemKey(item),
                score,
                0.5);
    }

    @Test
    void each_piece_of_work_is_a_row_with_its_time_marks_weights_and_item() {
        var first = List.of(work(0, "q1", new Score(3, 4)), work(90, null, new Score(0, 1)));
        var log = new WorkLog().add("ada", first).add("ben", List.of(work(5, "q1", RIGHT))).build();
        assertThat(log.students()).isEqualTo(2);
        assertThat(log.studentName(1)).isEqualTo("ben");
        assertThat(log.rows()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).mapToLong(log::seq)).containsExactly(0L, 1L, 2L);
        assertThat(IntStream.range(0, 3).map(log::item)).containsExactly(0, Responses.SOME, 0);
        assertThat(log.itemName(0)).isEqualTo("q1");
        assertThat(log.seconds(1)).isEqualTo(1_000_090);
        assertThat(log.points(0)).isEqualTo(3);
        assertThat(log.max(0)).isEqualTo(4);
        assertThat(log.reliability(2)).isEqualTo(0.5);
        assertThat(log.skillNames()).containsExactly("add", "count");
        assertThat(log.weight(log.combination(0), 1)).isEqualTo(0.75);
    }

    @Test
    void a_student_is_added_once() {
        var log = new WorkLog().add("ada", List.of(work(0, "q1", RIGHT)));
        var more = List.of(work(9, "q1", RIGHT));
        assertThatIllegalArgumentException().isThrownBy(() -> log.add("ada", more));
        log.add("ben", more);
        assertThatIllegalArgumentException().isThrownBy(() -> log.add("ada", more));
    }

    /** Eleven of twelve solve the first task, half the middle one, one the last. */
    private static StateSpaceModel fitted() {
        var log = new WorkLog();
        for (int student = 0; student < 12; student++) {
            log.add(
                    "s" + student,
                    List.of(
                            work(0, "easy", student > 0 ? RIGHT : WRONG),
                            work(1, "fair", student % 2 == 0 ? RIGHT : WRONG),
                            work(2, "hard", student == 5 ? RIGHT : WRONG)));
        }
        return StateSpace.fit(log.build(), IntStream.range(0, 12).toArray());
    }

    @Test
    void the_item_to_ask_next_is_as_hard_as_the_level_is_high() {
        var school = Parameters.of("school", fitted());
        var items = List.of(new ItemKey("hard"), new ItemKey("fair"), new ItemKey("easy"));
        assertThat(telling(school, 0, items)).hasValue(new ItemKey("fair"));
        assertThat(telling(school, 3, items)).hasValue(new ItemKey("hard"));
        assertThat(telling(school, -3, items)).hasValue(new ItemKey("easy"));
        assertThat(telling(school, 0, List.of(new ItemKey("new")))).isEmpty();
        assertThat(Learner.mostTelling(school, new Gaussian(0, 0), items)).isEmpty();
    }

    private static Optional<ItemKey> telling(Parameters school, double at, List<ItemKey> items) {
        return Learner.mostTelling(school, new Gaussian(at, 0.5), items);
    }

    /** Where the model knows the items, by whichever competency they are kept. */
    @Test
    void who_solves_a_hard_task_is_higher_than_who_solves_an_easy_one() {
        var school = Parameters.of("school", fitted());
        assertThat(level(school, work(0, "hard", RIGHT), work(9, "fair", RIGHT)))
                .isGreaterThan(level(school, work(0, "fair", RIGHT), work(9, "fair", RIGHT)));
        assertThat(level(school, work(0, "fair", RIGHT)))
                .isGreaterThan(level(school, work(0, "easy", RIGHT)));
    }

    private static double level(Parameters school, Observation... work) {
        var state = Learner.replay(school, List.of(work));
        return Learner.estimate(school, state, Curriculum.none(), ADD, START).logit().mean();
    }
}
