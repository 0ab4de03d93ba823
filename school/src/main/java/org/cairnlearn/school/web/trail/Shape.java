package org.cairnlearn.school.web.trail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be laid out: nodes by number, each in a row, and edges that lead in no circle.
 *
 * @param rows the row of each node; in a row, the node with the smaller number comes first
 */
record Shape(List<Integer> rows, List<Edge> edges) {
    /** The node {@code to} builds on the node {@code from}. */
    record Edge(int from, int to) {}

    Shape {
        rows = List.copyOf(rows);
        edges = List.copyOf(edges);
    }

    int nodes() {
        return rows.size();
    }

    int row(int node) {
        return rows.get(node);
    }

    int rowCount() {
        return rows.stream().mapToInt(row -> row + 1).max().orElse(0);
    }

    List<Integer> before(int node) {
        return edges.stream().filter(edge -> edge.to() == node).map(Edge::from).toList();
    }

    List<Integer> after(int node) {
        return edges.stream().filter(edge -> edge.from() == node).map(Edge::to).toList();
    }

    /** For each node how many lie before it on the longest way to it. */
    List<Integer> depths() {
        var depth = new int[nodes()];
        for (var node : inOrder()) {
            for (var earlier : before(node)) {
                depth[node] = Math.max(depth[node], depth[earlier] + 1);
            }
        }
        return IntStream.of(depth).boxed().toList();
    }

    /**
     * The nodes so that each comes after all that it builds on.
     *
     * @throws IllegalArgumentException when edges lead in a circle
     */
    List<Integer> inOrder() {
        var waiting = new int[nodes()];
        edges.forEach(edge -> waiting[edge.to()]++);
        var order = new ArrayList<Integer>(nodes());
        IntStream.range(0, nodes()).filter(node -> waiting[node] == 0).forEach(order::add);
        for (var next = 0; next < order.size(); next++) {
            for (var later : after(order.get(next))) {
                waiting[later]--;
                if (waiting[later] == 0) {
                    order.add(later);
                }
            }
        }
        if (order.size() < nodes()) {
            throw new IllegalArgumentException("The links of a map lead in a circle");
        }
        return order;
    }

    /** The same without the edges that a longer way says already: fewer lines, the same order. */
    Shape reduced() {
        var reached = new ArrayList<BitSet>();
        IntStream.range(0, nodes()).forEach(_ -> reached.add(new BitSet()));
        for (var node : inOrder().reversed()) {
            for (var later : after(node)) {
                reached.get(node).set(later);
                reached.get(node).or(reached.get(later));
            }
        }
        return new Shape(
                rows,
                edges.stream()
                        .filter(edge ->
                                after(edge.from()).stream()
                                        .noneMatch(other -> reached.get(other).get(edge.to())))
                        .toList());
    }
}
