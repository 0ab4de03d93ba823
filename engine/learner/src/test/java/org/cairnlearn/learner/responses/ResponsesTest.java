package org.cairnlearn.learner.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A log in columns: what was put in comes out, however it grows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponsesTest {
    private static Response response(
            long seq,
            @Nullable String item,
            List<String> skills,
            @Nullable Double seconds,
            Response.Mark mark) {
        return new Response(seq, item, skills, seconds, mark);
    }

    /** Points on every fourth row, doubt on every fifth, no item on every seventh. */
    private static Response any(int row) {
        var mark =
                new Response.Mark(
                        row % 4 == 3 ? 2 : 1, row % 4 == 3 ? 5 : 1, row % 5 == 4 ? 0.5 : 1);
        String item = row % 7 == 6 ? null : "q" + row % 6;
        return response(row * 10L, item, List.of("k" + row % 2), 7.0 * row, mark);
    }

    @Test
    void what_was_put_in_comes_out_of_a_log_that_has_grown() {
        var log = Responses.builder();
        for (int row = 0; row < 400; row++) {
            log.add("s" + row / 4, any(row));
        }
        var all = log.build();
        assertThat(all.rows()).isEqualTo(400);
        assertThat(all.students()).isEqualTo(100);
        for (int row = 0; row < 400; row++) {
            var put = any(row);
            int item = all.item(row);
            assertThat(all.seq(row)).isEqualTo(put.seq());
            assertThat(item < 0 ? null : all.itemName(item)).isEqualTo(put.item());
            assertThat(all.seconds(row)).isEqualTo(put.seconds());
            assertThat(all.skillName(all.skill(all.combination(row), 0)))
                    .isEqualTo(put.skills().getFirst());
            assertThat(all.points(row)).isEqualTo(put.mark().points());
            assertThat(all.max(row)).isEqualTo(put.mark().max());
            assertThat(all.reliability(row)).isEqualTo(put.mark().reliability());
        }
        for (int student = 0; student < 100; student++) {
            assertThat(all.studentName(student)).isEqualTo("s" + student);
            assertThat(all.firstRow(student)).isEqualTo(4 * student);
            assertThat(all.endRow(student)).isEqualTo(4 * student + 4);
        }
    }

    @Test
    void a_row_without_a_time_has_the_last_one_that_is_known() {
        var log = Responses.builder();
        Double[] times = {null, 50.0, null, 70.0};
        for (int at = 0; at < times.length; at++) {
            log.add("ada", response(at, "q", List.of(), times[at], new Response.Mark(1, 1)));
        }
        var timed = log.build();
        assertThat(timed.timed()).isTrue();
        assertThat(IntStream.range(0, 4).mapToObj(timed::seconds))
                .containsExactly(0.0, 50.0, 50.0, 70.0);
        var none = Responses.builder();
        none.add("ada", response(0, "q", List.of(), null, new Response.Mark(1, 1)));
        assertThat(none.build().timed()).isFalse();
        assertThat(none.build().seconds(0)).isZero();
        var late = Responses.builder();
        late.add("ada", response(0, "q", List.of(), 50.0, new Response.Mark(1, 1)));
        late.add("ada", response(1, "q", List.of(), null, new Response.Mark(1, 1)));
        assertThat(late.build().timed()).isTrue();
    }

    @Test
    void points_and_doubt_that_come_late_leave_the_rows_before_as_they_were() {
        var log = Responses.builder();
        for (int at = 0; at < 40; at++) {
            log.add("ada", MadeUp.row(at, "q", "k", 1, 1));
        }
        var before = log.build();
        log.add("ada", response(40, "q", List.of("k"), null, new Response.Mark(3, 9, 0.25)));
        var after = log.build();
        assertThat(before.rows()).isEqualTo(40);
        assertThat(before.endRow(0)).isEqualTo(40);
        assertThat(IntStream.range(0, 40).map(after::max)).containsOnly(1);
        assertThat(IntStream.range(0, 40).mapToObj(after::reliability)).containsOnly(1.0);
        assertThat(IntStream.range(0, 40).map(before::max)).containsOnly(1);
        assertThat(after.max(40)).isEqualTo(9);
        assertThat(after.reliability(40)).isEqualTo(0.25);
        assertThat(after.points(40)).isEqualTo(3);
    }

    @Test
    void names_are_numbered_as_they_come_and_an_item_may_have_none() {
        var log = Responses.builder();
        log.add("ada", MadeUp.row(0, "", "b;a", 1, 1));
        log.add("ada", response(1, Response.SOME_ITEM, List.of(), null, new Response.Mark(1, 1)));
        log.add("ada", MadeUp.row(2, "q7", "a", 1, 1));
        log.add("ben", MadeUp.row(0, "q3", "b;a", 1, 1));
        log.add("ben", MadeUp.row(1, "q7", "c", 1, 1));
        var all = log.build();
        assertThat(IntStream.range(0, 5).map(all::item))
                .containsExactly(Responses.NONE, Responses.SOME, 0, 1, 0);
        assertThat(all.itemNames()).containsExactly("q7", "q3");
        assertThat(all.items()).isEqualTo(2);
        assertThat(all.skillNames()).containsExactly("b", "a", "c");
        assertThat(all.skills()).isEqualTo(3);
        assertThat(all.combinationList())
                .containsExactly(List.of(0, 1), List.of(), List.of(1), List.of(2));
        assertThat(all.combinations()).isEqualTo(4);
        assertThat(IntStream.range(0, 5).map(all::combination)).containsExactly(0, 1, 2, 0, 3);
    }

    @Test
    void an_answer_rests_alike_on_its_skills_or_as_its_weights_say() {
        var log = Responses.builder();
        log.add("ada", MadeUp.row(0, "q", "a;b;a;c;b", 1, 1));
        log.add("ada", MadeUp.row(1, "q", "a;b", 1, 1), List.of(0.9, 0.1));
        log.add("ada", MadeUp.row(2, "q", "a;b", 1, 1));
        var all = log.build();
        assertThat(all.size(0)).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(at -> all.skill(0, at))).containsExactly(0, 1, 2);
        assertThat(all.weight(0, 2)).isEqualTo(1.0 / 3);
        assertThat(all.weight(1, 0)).isEqualTo(0.9);
        assertThat(all.weight(1, 1)).isEqualTo(0.1);
        assertThat(all.weight(2, 0)).isEqualTo(0.5);
    }

    @Test
    void right_is_who_reaches_half_of_the_points() {
        var log = Responses.builder();
        int[][] marks = {{0, 1}, {1, 1}, {1, 2}, {1, 3}, {2, 3}, {0, 2}};
        for (int at = 0; at < marks.length; at++) {
            log.add("ada", MadeUp.row(at, "q", "k", marks[at][0], marks[at][1]));
        }
        var all = log.build();
        assertThat(IntStream.range(0, 6).mapToObj(all::right))
                .containsExactly(false, true, true, false, true, false);
    }

    @Test
    void rows_of_a_student_stand_together() {
        var log = Responses.builder();
        log.add("ada", MadeUp.row(0, "q", "k", 1, 1));
        log.add("ben", MadeUp.row(0, "q", "k", 1, 1));
        log.add("ben", MadeUp.row(1, "q", "k", 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.add("ada", MadeUp.row(1, "q", "k", 1, 1)))
                .withMessage("A student's rows stand together");
    }

    @Test
    void marks_and_times_that_are_none_are_refused() {
        for (int[] no : new int[][] {{0, 0}, {-1, 1}, {2, 1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Response.Mark(no[0], no[1]))
                    .withMessageContaining("not %d of %d".formatted(no[0], no[1]));
        }
        for (double no : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Response.Mark(1, 1, no))
                    .withMessageContaining("above 0 and at most 1, not " + no);
        }
        assertThat(new Response.Mark(0, 1, 0.001).reliability()).isEqualTo(0.001);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> response(0, "q", List.of(), Double.NaN, new Response.Mark(1, 1)))
                .withMessageContaining("not NaN");
    }
}
