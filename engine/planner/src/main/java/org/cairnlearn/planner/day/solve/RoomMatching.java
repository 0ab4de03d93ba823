package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Room;

/**
 * Rooms for the groups of one block: a maximum matching by augmenting paths (Kuhn), each group with
 * the smallest place that fits, so that large ones are left for those who need them. A place is a
 * room of its own, or a corner of a shared one.
 */
final class RoomMatching {
    private final Index index;
    private final Places places;
    private final RoomKinds kinds;
    private final List<Gathering> groups;

    /** Places, the smallest first: their rooms. */
    private final List<Integer> bySize = new ArrayList<>();

    /** By place: its group, or -1. */
    private final int[] held;

    /** By group and room. */
    private final boolean[][] fits;

    private boolean[] seen = new boolean[0];

    /**
     * @param taken by room the blocks in which it cannot be used, as bits
     */
    RoomMatching(Compiled day, int[] taken, int block, List<Gathering> groups) {
        index = day.index;
        places = day.places;
        kinds = day.rooms;
        this.groups = groups;
        for (int r = 0; r < index.room.size(); r++) {
            int free = (taken[r] >> block & 1) == 0 ? kinds.placesIn(r) : 0;
            bySize.addAll(Collections.nCopies(free, r));
        }
        bySize.sort(Comparator.comparingInt(kinds::seatsOfGroup));
        held = new int[bySize.size()];
        Arrays.fill(held, -1);
        fits = groups.stream().map(this::fitting).toArray(boolean[][]::new);
    }

    private Room room(int r) {
        return index.problem.rooms().get(r);
    }

    /** Gives rooms; wished ones first, as far as they fit. Those without one keep none. */
    void match(int[] wished) {
        boolean[] placed = new boolean[groups.size()];
        for (int g = 0; g < placed.length; g++) {
            for (int p = 0; p < held.length && wished[g] >= 0 && !placed[g]; p++) {
                if (held[p] < 0 && bySize.get(p) == wished[g] && fits[g][wished[g]]) {
                    held[p] = g;
                    placed[g] = true;
                }
            }
        }
        for (int g = 0; g < placed.length; g++) {
            seen = new boolean[held.length];
            placed[g] = placed[g] || augment(g);
        }
        for (int p = 0; p < held.length; p++) {
            if (held[p] >= 0) {
                groups.get(held[p]).room = bySize.get(p);
            }
        }
    }

    private boolean augment(int g) {
        for (int p = 0; p < held.length; p++) {
            if (held[p] < 0 && fits[g][bySize.get(p)]) {
                held[p] = g;
                return true;
            }
        }
        for (int p = 0; p < held.length; p++) {
            if (seen[p] || !fits[g][bySize.get(p)]) {
                continue;
            }
            seen[p] = true;
            if (augment(held[p])) {
                held[p] = g;
                return true;
            }
        }
        return false;
    }

    private boolean[] fitting(Gathering group) {
        Offering offering = index.problem.offerings().get(group.offering);
        Set<String> needs = group.needs(places);
        boolean[] fitting = new boolean[index.room.size()];
        for (int r : bySize) {
            fitting[r] =
                    kinds.seatsOfGroup(r) >= group.students.size()
                            && Index.covers(room(r).features(), offering.features(), needs);
        }
        return fitting;
    }
}
