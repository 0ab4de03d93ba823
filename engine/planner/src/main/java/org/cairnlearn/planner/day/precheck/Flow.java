package org.cairnlearn.planner.day.precheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A largest flow by augmenting paths (Ford and Fulkerson, 1956): few hundred needs, few hundred
 * hours. Node 0 is the source, node 1 the sink.
 */
final class Flow {
    static final int SOURCE = 0;
    static final int SINK = 1;

    private final List<int[]> edges = new ArrayList<>();
    private final List<List<Integer>> out = new ArrayList<>();

    Flow() {
        node();
        node();
    }

    int node() {
        out.add(new ArrayList<>());
        return out.size() - 1;
    }

    void edge(int from, int to, int capacity) {
        out.get(from).add(edges.size());
        edges.add(new int[] {to, capacity});
        out.get(to).add(edges.size());
        edges.add(new int[] {from, 0});
    }

    /** Sends as much as possible. */
    int most() {
        int sum = 0;
        int sent = augment();
        while (sent > 0) {
            sum += sent;
            sent = augment();
        }
        return sum;
    }

    /** After {@link #most}: whether the node could still send more if only the sink took it. */
    boolean[] starving() {
        int[] by = reach();
        boolean[] starving = new boolean[by.length];
        for (int i = 0; i < by.length; i++) {
            starving[i] = by[i] >= 0;
        }
        return starving;
    }

    private int[] reach() {
        int[] by = new int[out.size()];
        Arrays.fill(by, -1);
        List<Integer> queue = new ArrayList<>(List.of(SOURCE));
        for (int i = 0; i < queue.size() && by[SINK] < 0; i++) {
            for (int edge : out.get(queue.get(i))) {
                int to = edges.get(edge)[0];
                if (to != SOURCE && by[to] < 0 && edges.get(edge)[1] > 0) {
                    by[to] = edge;
                    queue.add(to);
                }
            }
        }
        return by;
    }

    private int augment() {
        int[] by = reach();
        if (by[SINK] < 0) {
            return 0;
        }
        int most = Integer.MAX_VALUE;
        for (int node = SINK; node != SOURCE; node = edges.get(by[node] ^ 1)[0]) {
            most = Math.min(most, edges.get(by[node])[1]);
        }
        for (int node = SINK; node != SOURCE; node = edges.get(by[node] ^ 1)[0]) {
            edges.get(by[node])[1] -= most;
            edges.get(by[node] ^ 1)[1] += most;
        }
        return most;
    }
}
