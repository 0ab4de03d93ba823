package org.cairnlearn.standards.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpoolTest {
    private record Pair(String one, String other) {}

    private final Spool<Pair> spool =
            new Spool<>(
                    pair -> List.of(pair.one(), pair.other()),
                    texts -> new Pair(texts.getFirst(), texts.getLast()));

    @Test
    void what_went_into_a_file_and_what_is_still_in_memory_comes_back_in_any_order() {
        var expected = new ArrayList<Pair>();
        for (var place = 0; place < 3_000; place++) {
            var pair = new Pair("ü" + place, "x".repeat(place % 5 == 0 ? 20_000 : place % 7));
            assertThat(spool.add(pair)).isEqualTo(place);
            expected.add(pair);
        }
        assertThat(spool.all()).isEqualTo(expected);
        var chance = new Random(7);
        for (var look = 0; look < 2_000; look++) {
            var place = chance.nextInt(expected.size());
            assertThat(spool.get(place)).isEqualTo(expected.get(place));
        }
        assertThat(Spool.mapped(spool.all(), Pair::one)).last().isEqualTo("ü2999");
    }

    @Test
    void a_list_does_not_grow_when_more_is_added_and_is_not_copied() {
        spool.add(new Pair("", ""));
        var before = spool.all();
        spool.add(new Pair("a", "b"));
        assertThat(before).containsExactly(new Pair("", ""));
        assertThat(spool.all()).hasSize(2);
        assertThat(Spool.copyOf(before)).isSameAs(before);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> before.get(1));
    }
}
