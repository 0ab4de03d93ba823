package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/** A reward for each place that stays as it was in an earlier plan. */
final class Loyalty {
    private final int[] earlier;
    private final int reward;

    private Loyalty(int[] earlier, int reward) {
        this.earlier = earlier;
        this.reward = reward;
    }

    static Loyalty none() {
        return new Loyalty(new int[0], 0);
    }

    /**
     * @param earlier by cell the option of the earlier plan
     * @param reward in milli-mastery
     */
    static Loyalty to(int[] earlier, int reward) {
        return new Loyalty(Arrays.copyOf(earlier, earlier.length), reward);
    }

    int of(int cell, int option) {
        return reward != 0 && earlier[cell] == option ? reward : 0;
    }

    int reward() {
        return reward;
    }
}
