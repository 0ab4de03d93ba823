package org.cairnlearn.planner.day.search;

/** How many groups of each Hall set are open in each block. */
final class RoomCounts {
    private final Instance in;
    private final int[][] used;

    RoomCounts(Instance in) {
        this.in = in;
        used = new int[in.hallKinds.length][in.blocks];
    }

    void count(int kind, int b, int by) {
        for (int h = 0; h < used.length; h++) {
            if ((in.hallKinds[h] & kind) != 0) {
                used[h][b] += by;
            }
        }
    }

    /** Whether one more group of a kind finds a room when one of another kind leaves its own. */
    boolean allow(int kind, int b, int freed) {
        for (int h = 0; h < used.length; h++) {
            boolean counts = (in.hallKinds[h] & kind) != 0 && (in.hallKinds[h] & freed) == 0;
            if (counts && used[h][b] >= in.hallRooms[h][b]) {
                return false;
            }
        }
        return true;
    }
}
