package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Room;

/**
 * Rooms for the groups of one block: a maximum matching by augmenting paths (Kuhn), each group with
 * the smallest room that fits, so that large ones are left for those who need them.
 */
final class RoomMatching {
    private final Index index;
    private final Places places;
    private final List<Integer> bySize = new ArrayList<>();
    private final int[] held;
    private final List<Gathering> groups;

    /** By group and room. */
    private final boolean[][] fits;

    private boolean[] seen = new boolean[0];

    /**
     * @param taken by room the blocks in which it cannot be used, as bits
     */
    RoomMatching(Compiled day, int[] taken, int block, List<Gathering> groups) {
        index = day.index;
        places = day.places;
        this.groups = groups;
        held = new int[index.room.size()];
        Arrays.fill(held, -1);
        for (int r = 0; r < held.length; r++) {
            if (!room(r).shared() && (taken[r] >> block & 1) == 0) {
                bySize.add(r);
            }
        }
        bySize.sort((a, b) -> Integer.compare(room(a).seats(), room(b).seats()));
        fits = groups.stream().map(this::fitting).toArray(boolean[][]::new);
    }

    private Room room(int r) {
        return index.problem.rooms().get(r);
    }

    /** Gives rooms; wished ones first, as far as they fit. Those without one keep none. */
    void match(int[] wished) {
        for (int g = 0; g < groups.size(); g++) {
            if (wished[g] >= 0
                    && held[wished[g]] < 0
                    && bySize.contains(wished[g])
                    && fits[g][wished[g]]) {
                held[wished[g]] = g;
            }
        }
        boolean[] placed = new boolean[groups.size()];
        for (int g : held) {
            if (g >= 0) {
                placed[g] = true;
            }
        }
        for (int g = 0; g < placed.length; g++) {
            seen = new boolean[held.length];
            placed[g] = placed[g] || augment(g);
        }
        for (int r = 0; r < held.length; r++) {
            if (held[r] >= 0) {
                groups.get(held[r]).room = r;
            }
        }
    }

    private boolean augment(int g) {
        for (int r : bySize) {
            if (held[r] < 0 && fits[g][r]) {
                held[r] = g;
                return true;
            }
        }
        for (int r : bySize) {
            if (seen[r] || !fits[g][r]) {
                continue;
            }
            seen[r] = true;
            if (augment(held[r])) {
                held[r] = g;
                return true;
            }
        }
        return false;
    }

    private boolean[] fitting(Gathering group) {
        Offering offering = index.problem.offerings().get(group.offering);
        Set<String> needs = group.needs(places);
        boolean[] fitting = new boolean[held.length];
        for (int r : bySize) {
            fitting[r] =
                    room(r).seats() >= group.students.size()
                            && Index.covers(room(r).features(), offering.features(), needs);
        }
        return fitting;
    }
}
