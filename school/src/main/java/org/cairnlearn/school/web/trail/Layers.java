package org.cairnlearn.school.web.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives each node its column and its lane. A node stands right of all that it builds on (the layers
 * of a layered drawing: Sugiyama, Tagawa and Toda 1981), and in a lane the order of the row is
 * kept. A row has one lane while the map is then narrow enough, else up to four. Cost: nodes times
 * edges.
 */
final class Layers {
    /** A map of more columns is too wide for a small computer's screen. */
    static final int MOST_COLUMNS = 7;

    private static final int MOST_LANES = 4;

    private final Shape shape;
    private final int lanes;
    private final List<int[]> ends = new ArrayList<>();
    private final Cell[] cells;

    private Layers(Shape shape, int lanes) {
        this.shape = shape;
        this.lanes = lanes;
        this.cells = new Cell[shape.nodes()];
        for (var row = 0; row < shape.rowCount(); row++) {
            ends.add(new int[lanes]);
        }
    }

    static List<Cell> of(Shape shape) {
        var best = List.<Cell>of();
        for (var lanes = 1; lanes <= MOST_LANES; lanes++) {
            var next = new Layers(shape, lanes).placed();
            if (lanes == 1 || columns(next) < columns(best)) {
                best = next;
            }
            if (columns(best) <= MOST_COLUMNS) {
                break;
            }
        }
        return best;
    }

    static int columns(List<Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.column() + 1).max().orElse(0);
    }

    private List<Cell> placed() {
        var depths = shape.depths();
        IntStream.range(0, shape.nodes())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(depths::get).thenComparing(node -> node))
                .forEach(this::place);
        closeUp();
        return List.of(cells);
    }

    private void place(int node) {
        var first =
                shape.before(node).stream()
                        .mapToInt(earlier -> cells[earlier].column() + 1)
                        .max()
                        .orElse(0);
        var end = ends.get(shape.row(node));
        var lane =
                IntStream.range(0, lanes)
                        .boxed()
                        .min(
                                Comparator.<Integer>comparingInt(one -> Math.max(first, end[one]))
                                        .thenComparing(one -> follows(node, one) ? 0 : 1))
                        .orElseThrow();
        cells[node] = new Cell(shape.row(node), lane, Math.max(first, end[lane]));
        end[lane] = cells[node].column() + 1;
    }

    /** Whether the last node of a lane is one that this one builds on. */
    private boolean follows(int node, int lane) {
        return shape.before(node).stream()
                .map(earlier -> cells[earlier])
                .anyMatch(cell ->
                        cell.row() == shape.row(node)
                                && cell.lane() == lane
                                && cell.column() + 1 == ends.get(cell.row())[lane]);
    }

    /** Moves what begins a way as near as can be to what builds on it. */
    private void closeUp() {
        var taken = new HashSet<>(Arrays.asList(cells));
        for (var node : shape.inOrder().reversed()) {
            var last =
                    shape.after(node).stream()
                            .mapToInt(later -> cells[later].column() - 1)
                            .min()
                            .orElse(-1);
            while (shape.before(node).isEmpty()
                    && cells[node].column() < last
                    && taken.add(cells[node].at(cells[node].column() + 1))) {
                taken.remove(cells[node]);
                cells[node] = cells[node].at(cells[node].column() + 1);
            }
        }
    }
}
