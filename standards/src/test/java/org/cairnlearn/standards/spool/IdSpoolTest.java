package org.cairnlearn.standards.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdSpoolTest {
    private record Said(String id, String what) {}

    private final IdSpool<Said> spool =
            new IdSpool<>(
                    said -> List.of(said.id(), said.what()),
                    texts -> new Said(texts.getFirst(), texts.getLast()));

    @Test
    void whatever_is_put_replaced_and_removed_it_holds_what_a_map_in_order_holds() {
        var expected = new LinkedHashMap<String, Said>();
        var chance = new Random(11);
        for (int turn = 0; turn < 60_000; turn++) {
            var id = "id-" + chance.nextInt(20_000);
            if (chance.nextInt(5) == 0) {
                spool.remove(id);
                expected.remove(id);
            } else {
                var said = new Said(id, "turn " + turn + " ".repeat(turn % 50));
                spool.put(said);
                expected.put(id, said);
            }
        }
        assertThat(spool.size()).isEqualTo(expected.size());
        assertThat(spool.all()).isEqualTo(List.copyOf(expected.values()));
        for (int one = 0; one < 20_000; one++) {
            var id = "id-" + one;
            assertThat(spool.find(id)).isEqualTo(Optional.ofNullable(expected.get(id)));
            assertThat(spool.has(id)).isEqualTo(expected.containsKey(id));
        }
    }

    @Test
    void a_list_stays_as_it_was_whatever_comes_changes_and_goes_afterwards() {
        spool.put(new Said("a", "first"));
        spool.put(new Said("c", "first"));
        var before = spool.all();
        for (int more = 0; more < 100; more++) {
            spool.put(new Said("b" + more, ""));
        }
        spool.put(new Said("a", "second"));
        spool.remove("c");
        assertThat(before).containsExactly(new Said("a", "first"), new Said("c", "first"));
        assertThat(spool.all())
                .startsWith(new Said("a", "second"), new Said("b0", ""))
                .hasSize(101);
    }

    @Test
    void all_with_one_key_are_found_in_order_even_where_texts_have_one_hash() {
        var list = new ArrayList<Said>();
        for (int one = 0; one < 1_000; one++) {
            list.add(new Said("s" + one, one % 2 == 0 ? "Aa" : "BB"));
        }
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        var lookup = new KeyLookup<>(list, Said::what);
        assertThat(lookup.find("BB"))
                .hasSize(500)
                .startsWith(new Said("s1", "BB"), new Said("s3", "BB"));
        assertThat(lookup.find("other")).isEmpty();
        assertThat(new KeyLookup<>(list, Said::id).find("s999"))
                .containsExactly(new Said("s999", "BB"));
    }

    @Test
    void lists_are_chosen_from_and_joined_where_they_lie() {
        spool.put(new Said("a", "x"));
        spool.put(new Said("b", ""));
        spool.put(new Said("c", "x"));
        var all = spool.all();
        var some = Spool.filtered(all, said -> said.what().equals("x"));
        assertThat(some).extracting(Said::id).containsExactly("a", "c");
        assertThat(Spool.filtered(all, said -> true)).isSameAs(all);
        assertThat(Spool.joined(some, all))
                .extracting(Said::id)
                .containsExactly("a", "c", "a", "b", "c");
    }
}
