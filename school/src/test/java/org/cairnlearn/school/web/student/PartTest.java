package org.cairnlearn.school.web.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Where the map of a framework of several grades opens. */
class PartTest {
    private static final Part SIXTH = new Part("6", "", 0, List.of());
    private static final Part NUMBERS = new Part("7", "Numbers", 0, List.of());
    private static final Part SHAPES = new Part("7", "Shapes", 0, List.of());
    private static final List<Part> ALL = List.of(SIXTH, NUMBERS, SHAPES);

    @Test
    void it_opens_at_the_own_grade_though_another_has_more_at_hand() {
        assertThat(Part.opening(ALL, List.of("07"), counts(9, 1, 2))).contains(SHAPES);
        assertThat(Part.opening(ALL, List.of("07"), counts(9, 2, 2)))
                .as("of equal ones the first")
                .contains(NUMBERS);
    }

    @Test
    void where_the_own_grade_has_nothing_at_hand_it_opens_where_most_is() {
        assertThat(Part.opening(ALL, List.of("07"), counts(9, 0, 0))).contains(SIXTH);
        assertThat(Part.opening(ALL, List.of(), counts(1, 3, 2))).contains(NUMBERS);
        assertThat(Part.opening(List.of(), List.of("07"), _ -> 0)).isEmpty();
    }

    private static ToLongFunction<Part> counts(long sixth, long numbers, long shapes) {
        var counts = Map.of(SIXTH, sixth, NUMBERS, numbers, SHAPES, shapes);
        return part -> counts.getOrDefault(part, 0L);
    }
}
