package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/** Which activities share which seats, and where nobody can be sent away from. */
final class Pools {
    private final int[][] activities;
    private final boolean[] resting;

    Pools(Instance in) {
        activities = new int[in.seats.length][0];
        resting = new boolean[in.seats.length];
        for (int a = 0; a < in.activities; a++) {
            int p = in.pool[a];
            if (p >= 0) {
                activities[p] = Arrays.copyOf(activities[p], activities[p].length + 1);
                activities[p][activities[p].length - 1] = a;
            }
        }
        for (int s = 0; s < in.students; s++) {
            int p = in.pool[in.activity[in.rest(s)]];
            if (p >= 0) {
                resting[p] = true;
            }
        }
    }

    int[] activities(int pool) {
        return activities[pool];
    }

    /** Whether some rest in it: the rest place is for all, even if it is overfull. */
    boolean isForRest(int pool) {
        return resting[pool];
    }
}
