package org.cairnlearn.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoopsTest {
    @Test
    void what_only_leads_forward_has_no_loop() {
        assertThat(Loops.find(Map.of("count", List.of("add"), "add", List.of("multiply"))))
                .isEmpty();
    }

    @Test
    void two_that_require_each_other_are_a_loop() {
        var links = new LinkedHashMap<String, List<String>>();
        links.put("add", List.of("subtract"));
        links.put("subtract", List.of("add", "divide"));
        assertThat(Loops.find(links)).containsExactly(List.of("add", "subtract"));
    }

    @Test
    void what_requires_itself_is_a_loop_of_one() {
        assertThat(Loops.find(Map.of("fractions", List.of("fractions"))))
                .containsExactly(List.of("fractions"));
    }

    @Test
    void a_chain_of_a_hundred_thousand_needs_no_deep_stack() {
        var links = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < 100_000; i++) {
            links.put("step " + i, List.of("step " + (i + 1) % 100_000));
        }
        assertThat(Loops.find(links))
                .singleElement()
                .satisfies(l -> assertThat(l).hasSize(100_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void finds_exactly_the_names_that_reach_themselves(long seed) {
        var chance = new Random(seed);
        int names = 2 + chance.nextInt(12);
        var links = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < names; i++) {
            var next = new ArrayList<String>();
            for (int j = 0; j < names; j++) {
                if (chance.nextInt(names) == 0) {
                    next.add("n" + j);
                }
            }
            links.put("n" + i, next);
        }
        var inLoops = Loops.find(links).stream().flatMap(List::stream).toList();
        Set<String> reachThemselves =
                links.keySet().stream()
                        .filter(name -> reachable(links, name).contains(name))
                        .collect(Collectors.toSet());
        assertThat(inLoops)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(reachThemselves);
        for (List<String> loop : Loops.find(links)) {
            for (String member : loop) {
                assertThat(reachable(links, member)).containsAll(loop);
            }
        }
    }

    private static Set<String> reachable(Map<String, List<String>> links, String from) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(links.get(from));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(links.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }
}
