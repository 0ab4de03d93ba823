package org.cairnlearn.school.web.trail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cairnlearn.school.web.trail.Shape.Edge;

/**
 * Swaps nodes between the lanes of their row until no single swap makes fewer edges cross (or, at
 * the same number, makes them shorter). Rows keep their order: it is the framework's own. Cost of
 * one look: edges squared; a map has at most a hundred.
 */
final class Crossings {
    private static final int MOST_ROUNDS = 8;

    private final Shape shape;
    private final List<Cell> cells;

    private Crossings(Shape shape, List<Cell> cells) {
        this.shape = shape;
        this.cells = new ArrayList<>(cells);
    }

    static List<Cell> reduced(Shape shape, List<Cell> cells) {
        var crossings = new Crossings(shape, cells);
        var rounds = 0;
        while (rounds < MOST_ROUNDS && crossings.improved()) {
            rounds++;
        }
        return List.copyOf(crossings.cells);
    }

    static int count(Shape shape, List<Cell> cells) {
        return new Crossings(shape, cells).count();
    }

    private boolean improved() {
        var better = false;
        for (var node = 0; node < cells.size(); node++) {
            for (var lane = 0; lane < lanes(cells.get(node).row()); lane++) {
                better |= swapped(node, lane);
            }
        }
        return better;
    }

    private int lanes(int row) {
        return cells.stream()
                .filter(cell -> cell.row() == row)
                .mapToInt(cell -> cell.lane() + 1)
                .max()
                .orElse(0);
    }

    /** Puts a node into another lane, and what stands there into its own; false if no better. */
    private boolean swapped(int node, int lane) {
        var from = cells.get(node);
        var to = from.in(lane);
        if (to.equals(from)) {
            return false;
        }
        var before = worth();
        var other = cells.indexOf(to);
        cells.set(node, to);
        if (other >= 0) {
            cells.set(other, from);
        }
        if (worth() < before) {
            return true;
        }
        cells.set(node, from);
        if (other >= 0) {
            cells.set(other, to);
        }
        return false;
    }

    /** Less is better. */
    private long worth() {
        var height =
                shape.edges().stream()
                        .mapToInt(edge -> Math.abs(line(edge.from()) - line(edge.to())))
                        .sum();
        return 1000L * count() + height;
    }

    private int count() {
        var crossings = 0;
        var seen = new HashSet<Edge>();
        for (var one : shape.edges()) {
            for (var other : seen) {
                if (cross(one, other)) {
                    crossings++;
                }
            }
            seen.add(one);
        }
        return crossings;
    }

    private boolean cross(Edge one, Edge other) {
        return one.from() != other.from()
                && one.to() != other.to()
                && one.from() != other.to()
                && one.to() != other.from()
                && side(one, other.from()) * side(one, other.to()) < 0
                && side(other, one.from()) * side(other, one.to()) < 0;
    }

    /** On which side of an edge a node lies: above 0, below 0, or 0 on it. */
    private long side(Edge edge, int node) {
        long along = cells.get(edge.to()).column() - cells.get(edge.from()).column();
        long down = line(edge.to()) - line(edge.from());
        long x = cells.get(node).column() - cells.get(edge.from()).column();
        long y = line(node) - line(edge.from());
        return Long.signum(along * y - down * x);
    }

    /** Lanes counted through all rows; a row's height does not matter for what crosses. */
    private int line(int node) {
        return 4 * cells.get(node).row() + cells.get(node).lane();
    }
}
