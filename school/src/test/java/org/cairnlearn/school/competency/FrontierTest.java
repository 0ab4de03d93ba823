package org.cairnlearn.school.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.competency.Frontier.Place;
import org.cairnlearn.school.competency.Policy.Progression;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counting leads to adding and taking away, both of these to equations, adding to times. Adding has
 * a twin in another framework.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontierTest {
    private static final CompetencyId COUNT = id(1);
    private static final CompetencyId ADD = id(2);
    private static final CompetencyId TAKE = id(3);
    private static final CompetencyId TIMES = id(4);
    private static final CompetencyId EQUATIONS = id(5);
    private static final CompetencyId OTHER_ADD = id(6);
    private static final List<CompetencyId> ALL = List.of(COUNT, ADD, TAKE, TIMES, EQUATIONS);

    private static final Pathways PATHWAYS =
            Pathways.of(
                    Map.of(
                            ADD, Set.of(COUNT),
                            TAKE, Set.of(COUNT),
                            TIMES, Set.of(ADD),
                            EQUATIONS, Set.of(ADD, TAKE)),
                    Map.of(ADD, Set.of(OTHER_ADD), OTHER_ADD, Set.of(ADD)));
    private static final Progression GOT_IT = new Progression(Level.GOT_IT, false);
    private static final Standing MASTERED = new Standing(Level.GOT_IT, false, true);
    private static final Standing BEGUN = new Standing(Level.GETTING_THERE, false, true);
    private static final Standing NOT_YET = new Standing(Level.STARTING, true, true);

    @Test
    void somebody_of_whom_nothing_is_known_begins_where_nothing_is_needed() {
        var frontier = frontier(GOT_IT, Map.of());
        assertThat(frontier.ready()).containsExactly(COUNT);
        assertThat(frontier.place(TIMES)).isEqualTo(Place.LATER);
        assertThat(frontier.opens(COUNT)).containsExactly(ADD, TAKE);
    }

    @Test
    void what_is_mastered_opens_what_builds_on_it() {
        var frontier = frontier(GOT_IT, Map.of(COUNT, MASTERED, ADD, BEGUN));
        assertThat(frontier.mastered()).containsExactly(COUNT);
        assertThat(frontier.inProgress()).containsExactly(ADD);
        assertThat(frontier.ready()).containsExactly(TAKE);
        assertThat(frontier.open(ADD)).isTrue();
        assertThat(frontier.open(EQUATIONS)).isFalse();
        assertThat(frontier.missing(EQUATIONS)).containsExactly(ADD, TAKE);
    }

    @Test
    void what_is_surely_not_there_yet_stands_in_the_way_and_what_nobody_knows_does_not() {
        var known = Map.of(COUNT, MASTERED, ADD, MASTERED, TAKE, NOT_YET);
        var frontier = frontier(GOT_IT, known);
        assertThat(frontier.place(EQUATIONS)).isEqualTo(Place.LATER);
        assertThat(frontier.inTheWay(EQUATIONS)).containsExactly(TAKE);
        assertThat(frontier.oneMore()).containsExactly(Map.entry(EQUATIONS, TAKE));
        assertThat(frontier.opens(TAKE)).containsExactly(EQUATIONS);
        assertThat(frontier(GOT_IT, Map.of(COUNT, MASTERED, ADD, MASTERED)).ready())
                .containsExactly(TAKE, TIMES, EQUATIONS);
    }

    @Test
    void a_school_may_say_that_what_nobody_knows_stands_in_the_way() {
        var strict = new Progression(Level.GOT_IT, true);
        var frontier = frontier(strict, Map.of(COUNT, MASTERED, ADD, MASTERED));
        assertThat(frontier.ready()).containsExactly(TAKE, TIMES);
        assertThat(frontier.oneMore()).containsExactly(Map.entry(EQUATIONS, TAKE));
    }

    @Test
    void a_school_may_say_that_getting_there_is_enough_to_go_on() {
        var early = new Progression(Level.GETTING_THERE, false);
        var frontier = frontier(early, Map.of(COUNT, MASTERED, ADD, BEGUN));
        assertThat(frontier.ready()).containsExactly(TAKE, TIMES, EQUATIONS);
        assertThat(frontier.mastered()).containsExactly(COUNT);
    }

    @Test
    void the_same_skill_of_another_framework_opens_the_way_too() {
        var frontier = frontier(GOT_IT, Map.of(OTHER_ADD, MASTERED));
        assertThat(frontier.ready()).containsExactly(COUNT, TIMES, EQUATIONS);
        assertThat(frontier.place(ADD)).isEqualTo(Place.LATER);
    }

    @Test
    void begun_with_something_in_the_way_is_in_progress_and_not_open() {
        var frontier = frontier(GOT_IT, Map.of(COUNT, NOT_YET, ADD, BEGUN));
        assertThat(frontier.inProgress()).containsExactly(COUNT, ADD);
        assertThat(frontier.open(ADD)).isFalse();
        assertThat(frontier.open(COUNT)).isTrue();
    }

    @Test
    void the_graph_tells_what_comes_before_and_after_the_nearest_first() {
        assertThat(PATHWAYS.before(EQUATIONS)).containsExactly(ADD, TAKE);
        assertThat(PATHWAYS.allBefore(EQUATIONS)).containsExactly(ADD, TAKE, COUNT);
        assertThat(PATHWAYS.after(COUNT)).containsExactly(ADD, TAKE);
        assertThat(PATHWAYS.allAfter(COUNT)).containsExactly(ADD, TAKE, TIMES, EQUATIONS);
        assertThat(PATHWAYS.allAfter(EQUATIONS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void in_any_graph_places_agree_with_what_stands_in_the_way(long seed) {
        var chance = new Random(seed);
        var graph = new HashMap<CompetencyId, Set<CompetencyId>>();
        var all = new ArrayList<CompetencyId>();
        for (var i = 0; i < 60; i++) {
            var needs = new HashSet<CompetencyId>();
            for (var k = 0; k < 3 && i > 0; k++) {
                needs.add(all.get(chance.nextInt(i)));
            }
            all.add(id(i));
            graph.put(id(i), needs);
        }
        var standings = new HashMap<CompetencyId, Standing>();
        var kinds = List.of(MASTERED, BEGUN, NOT_YET, Standing.UNKNOWN);
        all.forEach(one -> standings.put(one, kinds.get(chance.nextInt(kinds.size()))));
        var rule = new Progression(Level.GOT_IT, chance.nextBoolean());
        var frontier = Frontier.of(Pathways.of(graph, Map.of()), rule, standings::get, all);
        assertThat(frontier.mastered().size() + frontier.inProgress().size())
                .isLessThanOrEqualTo(all.size() - frontier.ready().size());
        for (var one : frontier.ready()) {
            assertThat(frontier.inTheWay(one)).isEmpty();
            assertThat(standings.get(one)).isEqualTo(Standing.UNKNOWN);
        }
        frontier.oneMore()
                .forEach((later, missing) -> {
                    standings.put(missing, MASTERED);
                    assertThat(
                                    Frontier.of(
                                                    Pathways.of(graph, Map.of()),
                                                    rule,
                                                    standings::get,
                                                    List.of(later))
                                            .ready())
                            .containsExactly(later);
                });
    }

    private static Frontier frontier(Progression rule, Map<CompetencyId, Standing> known) {
        return Frontier.of(PATHWAYS, rule, one -> known.getOrDefault(one, Standing.UNKNOWN), ALL);
    }

    private static CompetencyId id(int number) {
        return new CompetencyId(new UUID(0, number));
    }
}
