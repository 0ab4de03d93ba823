package org.cairnlearn.school.web.teacher.classmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeriationTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_staircase_comes_out_however_it_was_shuffled(int seed) {
        var stairs = IntStream.range(0, 9).mapToObj(row -> stair(row, 9)).toList();
        var rows = shuffled(9, seed);
        var columns = shuffled(9, seed + 100);
        var given = rows.stream().map(row -> pick(stairs.get(row), columns)).toArray(int[][]::new);

        var order = Seriation.of(given);

        assertThat(order.rows().stream().map(at -> pick(given[at], order.columns())))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(stairs);
    }

    @Test
    void who_has_as_much_stands_beside_those_who_have_the_same() {
        var order =
                Seriation.of(
                        new int[][] {
                            {3, 3, 0, 0}, {0, 0, 3, 3}, {3, 3, 0, 0}, {0, 0, 3, 3}, {3, 3, 0, 0}
                        });
        assertThat(order.rows()).containsExactly(0, 2, 4, 1, 3);
        assertThat(order.columns()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void what_is_equal_in_everything_stays_as_it_was_given() {
        var order = Seriation.of(new int[][] {{1, 1}, {1, 1}, {1, 1}});
        assertThat(order.rows()).containsExactly(0, 1, 2);
        assertThat(order.columns()).containsExactly(0, 1);
    }

    @Test
    void nobody_and_nothing_have_an_order_too() {
        assertThat(Seriation.of(new int[][] {}).rows()).isEmpty();
        assertThat(Seriation.of(new int[][] {{}, {}}).rows()).containsExactly(0, 1);
    }

    private static int[] stair(int row, int width) {
        return IntStream.range(0, width).map(column -> column < width - row ? 3 : 0).toArray();
    }

    private static int[] pick(int[] line, List<Integer> order) {
        return order.stream().mapToInt(at -> line[at]).toArray();
    }

    private static List<Integer> shuffled(int many, int seed) {
        var order = new ArrayList<>(IntStream.range(0, many).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
