package org.cairnlearn.planner.day.search;

import java.util.SplittableRandom;

/**
 * Large-neighbourhood search (Shaw, 1998): a few slots of one block are cleared and filled anew,
 * each with the most promising of all that its host can do, in a new order. Dear, and worth it
 * where the slots want the same students.
 */
final class LargeNeighbourhood {
    private final Timetable now;
    private final Instance in;
    private final Groups groups;
    private final Scope scope;
    private final SplittableRandom random;

    LargeNeighbourhood(Engine engine, Scope scope, SplittableRandom random) {
        now = engine.now;
        in = now.in;
        groups = engine.groups;
        this.scope = scope;
        this.random = random;
    }

    /** Clears two to four slots and fills them again. */
    boolean rebuild() {
        if (scope.teachers.length == 0) {
            return false;
        }
        int b = scope.blocks[random.nextInt(scope.blocks.length)];
        int[] slots = new int[2 + random.nextInt(3)];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = related(b, i == 0 ? Timetable.NOTHING : slots[0]);
            if (slots[i] >= 0 && now.hosted[slots[i]] >= 0) {
                groups.close(slots[i]);
            }
        }
        for (int slot : slots) {
            if (slot >= 0 && now.hosted[slot] < 0 && !occupy(slot)) {
                return false;
            }
        }
        return true;
    }

    /** A slot of the block whose host shares an activity with the first one's. */
    private int related(int b, int first) {
        for (int i = 0; i < 16; i++) {
            int host = scope.teachers[random.nextInt(scope.teachers.length)];
            int slot = host * in.blocks + b;
            boolean there = (in.rule[host].available() >> b & 1) != 0 && !now.fixed[slot];
            if (there && (first < 0 || shares(host, first / in.blocks))) {
                return slot;
            }
        }
        return Timetable.NOTHING;
    }

    private boolean shares(int host, int other) {
        for (int a : in.hosting[host]) {
            for (int c : in.hosting[other]) {
                if (a == c) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean occupy(int slot) {
        int best = Timetable.NOTHING;
        int most = 0;
        for (int activity : in.hosting[slot / in.blocks]) {
            int promise = now.mayHost(slot, activity) ? groups.promise(slot, activity) : 0;
            if (promise > most) {
                most = promise;
                best = activity;
            }
        }
        return best < 0 || groups.open(slot, best);
    }
}
