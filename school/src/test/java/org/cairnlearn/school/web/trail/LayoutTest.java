package org.cairnlearn.school.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.cairnlearn.school.web.trail.Shape.Edge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LayoutTest {
    @Test
    void a_chain_of_skills_is_one_straight_line() {
        var cells = Layers.of(new Shape(List.of(0, 0, 0), edges(0, 1, 1, 2)));
        assertThat(cells).containsExactly(new Cell(0, 0, 0), new Cell(0, 0, 1), new Cell(0, 0, 2));
        assertThat(Way.of(new Edge(0, 1), cells)).isEqualTo(Way.STRAIGHT);
        assertThat(Way.of(new Edge(0, 2), cells)).isEqualTo(Way.OVER);
    }

    @Test
    void what_a_longer_way_says_already_is_not_drawn() {
        var shape = new Shape(List.of(0, 0, 0), edges(0, 1, 1, 2, 0, 2));
        assertThat(shape.reduced().edges()).containsExactlyElementsOf(edges(0, 1, 1, 2));
    }

    @Test
    void links_that_lead_in_a_circle_are_refused() {
        var circle = new Shape(List.of(0, 0), edges(0, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(circle::inOrder);
    }

    @Test
    void a_topic_of_many_skills_gets_a_second_lane_rather_than_a_wide_map() {
        var rows = IntStream.range(0, 12).mapToObj(_ -> 0).toList();
        var cells = Layers.of(new Shape(rows, List.of()));
        assertThat(Layers.columns(cells)).isLessThanOrEqualTo(Layers.MOST_COLUMNS);
        assertThat(cells).extracting(Cell::lane).contains(0, 1);
    }

    @Test
    void two_links_that_cross_are_put_apart_where_a_swap_of_lanes_does_it() {
        // Two lanes, two columns, and each node builds on the other lane's.
        var shape = new Shape(List.of(0, 0, 0, 0), edges(0, 3, 1, 2));
        var crossed =
                List.of(new Cell(0, 0, 0), new Cell(0, 1, 0), new Cell(0, 0, 1), new Cell(0, 1, 1));
        assertThat(Crossings.count(shape, crossed)).isEqualTo(1);
        assertThat(Crossings.count(shape, Crossings.reduced(shape, crossed))).isZero();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void any_map_has_a_cell_for_each_skill_right_of_all_that_it_builds_on(Shape shape) {
        var cells = Crossings.reduced(shape, Layers.of(shape));
        assertThat(new HashSet<>(cells)).hasSize(shape.nodes());
        for (var node = 0; node < shape.nodes(); node++) {
            assertThat(cells.get(node).row()).isEqualTo(shape.row(node));
        }
        for (var edge : shape.edges()) {
            assertThat(cells.get(edge.from()).column()).isLessThan(cells.get(edge.to()).column());
        }
        assertThat(Crossings.count(shape, cells))
                .isLessThanOrEqualTo(Crossings.count(shape, Layers.of(shape)));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void the_same_map_is_always_drawn_the_same(Shape shape) {
        var again = new Shape(new ArrayList<>(shape.rows()), new ArrayList<>(shape.edges()));
        assertThat(Crossings.reduced(again, Layers.of(again)))
                .isEqualTo(Crossings.reduced(shape, Layers.of(shape)));
    }

    /** Fifty maps of up to forty skills in up to six topics, links from earlier to later ones. */
    static List<Shape> maps() {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        return IntStream.range(0, 50).mapToObj(_ -> map(chance)).toList();
    }

    private static Shape map(RandomGenerator chance) {
        var nodes = 1 + chance.nextInt(40);
        var topics = 1 + chance.nextInt(6);
        var rows = IntStream.range(0, nodes).mapToObj(_ -> chance.nextInt(topics)).toList();
        var edges = new ArrayList<Edge>();
        for (var to = 1; to < nodes; to++) {
            for (var from = 0; from < to; from++) {
                if (chance.nextInt(nodes) < 2) {
                    edges.add(new Edge(from, to));
                }
            }
        }
        return new Shape(rows, edges);
    }

    private static List<Edge> edges(int... ends) {
        return IntStream.range(0, ends.length / 2)
                .mapToObj(i -> new Edge(ends[2 * i], ends[2 * i + 1]))
                .toList();
    }
}
