package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/**
 * The best assignment of students to the groups of one block, while groups and other blocks stay: a
 * minimum-cost flow, improved by positive cycles of its residual network until there is none, which
 * proves it best (Klein, "A primal method for minimal cost flows", Management Science 14, 1967).
 * The network is folded to one node for each group or open activity: the arc from one to another is
 * the student who gains most by that change. Company is not counted; the caller keeps the result
 * only if the whole objective is better.
 */
final class BlockAssignment {
    private static final int NONE = Integer.MIN_VALUE;
    private static final int MOST_CYCLES = 200;
    private static final int NOWHERE = -1;

    private final Timetable now;
    private final Instance in;

    /** By node: its slot, or where there is none its activity as {@code -2 - activity}. */
    private int[] node = new int[0];

    private int nodes;
    private final int[] nodeOfSlot;
    private final int[] nodeOfActivity;
    private int[][] gain = new int[0][];
    private int[][] carrier = new int[0][];

    BlockAssignment(Timetable now) {
        this.now = now;
        in = now.in;
        nodeOfSlot = new int[in.slots() + in.seats.length * in.blocks];
        nodeOfActivity = new int[in.activities];
    }

    /** Improves a block as far as it goes; the changes are in the trail. */
    void improve(int b) {
        name(b);
        for (int i = 0; i < MOST_CYCLES; i++) {
            weigh(b);
            if (!turn(b)) {
                return;
            }
        }
    }

    /** The nodes: groups, pools, and the rest place; the last one stands for free seats. */
    private void name(int b) {
        Arrays.fill(nodeOfSlot, -1);
        Arrays.fill(nodeOfActivity, -1);
        nodes = 0;
        node = new int[in.hosts + in.seats.length + in.activities + 1];
        for (int slot = b; slot < nodeOfSlot.length; slot += in.blocks) {
            if (slot >= in.slots() || now.hosted[slot] >= 0) {
                nodeOfSlot[slot] = nodes;
                node[nodes++] = slot;
            }
        }
        for (int a = 0; a < in.activities; a++) {
            if (in.open[a] && in.pool[a] < 0) {
                nodeOfActivity[a] = nodes;
                node[nodes++] = -2 - a;
            }
        }
        nodes++;
        gain = new int[nodes][nodes];
        carrier = new int[nodes][nodes];
    }

    private int nodeOf(int option, int slot) {
        return slot >= 0 ? nodeOfSlot[slot] : nodeOfActivity[in.activity[option]];
    }

    private void weigh(int b) {
        for (int[] row : gain) {
            Arrays.fill(row, NONE);
        }
        int free = nodes - 1;
        for (int n = 0; n < free; n++) {
            boolean takes = node[n] < 0 || now.size[node[n]] < now.capacity(node[n]);
            boolean gives = node[n] < 0 || now.size[node[n]] > now.least(node[n]);
            gain[n][free] = takes ? 0 : NONE;
            gain[free][n] = gives ? 0 : NONE;
        }
        for (int s = 0; s < in.students; s++) {
            int held = now.place[s * in.blocks + b];
            if (held >= 0 && in.weight[s] == 1 && !now.isLocked(s, b)) {
                weigh(s, b, held);
            }
        }
    }

    private void weigh(int s, int b, int held) {
        int cell = s * in.blocks + b;
        int from = nodeOf(held, now.seat[cell]);
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            if (o == held || (in.when[o] >> b & 1) == 0 || isTaken(s, b, o)) {
                continue;
            }
            int a = in.activity[o];
            int change = now.gain(cell, o) - now.gain(cell, held);
            if (in.open[a]) {
                offer(from, nodeOf(o, now.seatOf(a, b)), o, change);
            }
            int[] groups = now.groups(a, b);
            for (int i = 0; i < now.groupCount(a, b); i++) {
                offer(from, nodeOfSlot[groups[i]], o, change);
            }
        }
    }

    private void offer(int from, int to, int option, int change) {
        if (from != to && change > gain[from][to]) {
            gain[from][to] = change;
            carrier[from][to] = option;
        }
    }

    /** Whether the student meets the topic in another block. */
    private boolean isTaken(int s, int b, int o) {
        for (int c = 0; c < in.blocks; c++) {
            int other = now.place[s * in.blocks + c];
            if (c != b && other >= 0 && in.topic[o] >= 0 && in.topic[other] == in.topic[o]) {
                return true;
            }
        }
        return false;
    }

    /** Finds a positive cycle by Bellman and Ford's method and carries it out. */
    private boolean turn(int b) {
        long[] best = new long[nodes];
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        int last = NOWHERE;
        for (int round = 0; round <= nodes && last == NOWHERE; round++) {
            int changed = relax(best, before);
            if (changed < 0) {
                return false;
            }
            last = onCycle(changed, before);
        }
        if (last == NOWHERE) {
            return false;
        }
        int[] cycle = new int[nodes + 1];
        int length = 0;
        int at = last;
        do {
            cycle[length++] = at;
            at = before[at];
        } while (at != last);
        cycle[length] = last;
        carry(b, cycle, length);
        return true;
    }

    /** A node of the cycle that the way back from a node runs into, if it does. */
    private int onCycle(int from, int[] before) {
        int at = from;
        for (int i = 0; i < nodes; i++) {
            if (before[at] < 0) {
                return NOWHERE;
            }
            at = before[at];
        }
        return at;
    }

    private int relax(long[] best, int[] before) {
        int last = -1;
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                if (gain[from][to] != NONE && best[from] + gain[from][to] > best[to]) {
                    best[to] = best[from] + gain[from][to];
                    before[to] = from;
                    last = to;
                }
            }
        }
        return last;
    }

    /** All leave first, then all enter, so that no group is ever too full. */
    private void carry(int b, int[] cycle, int length) {
        int[] moving = new int[length];
        for (int i = 0; i < length; i++) {
            boolean seatless = cycle[i] == nodes - 1 || cycle[i + 1] == nodes - 1;
            moving[i] = seatless ? -1 : carrier[cycle[i + 1]][cycle[i]];
            if (moving[i] >= 0) {
                now.rest(in.student[moving[i]], b);
            }
        }
        for (int i = 0; i < length; i++) {
            if (moving[i] >= 0) {
                int slot = node[cycle[i]] < 0 ? Timetable.NOTHING : node[cycle[i]];
                now.put(in.student[moving[i]], b, moving[i], slot);
            }
        }
    }
}
