package org.cairnlearn.planner;

import java.util.Arrays;
import java.util.List;

/**
 * Puts groups into rooms: big ones first, each into the first room with seats, going back on a
 * choice where it leads nowhere. If they don't all fit, what is left goes where most seats are
 * free.
 */
final class Rooms {
    /** Steps after which a placement is given up; a class has few groups and needs far fewer. */
    private static final int STEPS = 1_000;

    private final int[] seats;
    private int steps;

    Rooms(List<Room> rooms) {
        seats = rooms.stream().mapToInt(Room::seats).toArray();
    }

    /** The room for each group of these sizes. */
    int[] place(int[] sizes) {
        int[] order = bigFirst(sizes);
        int[] sorted = new int[sizes.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = sizes[order[i]];
        }
        int[] found = new int[sizes.length];
        steps = STEPS;
        boolean couldFit = Arrays.stream(sizes).sum() <= Arrays.stream(seats).sum();
        if (!couldFit || !fit(sorted, 0, seats.clone(), found)) {
            crowd(sorted, found);
        }
        int[] rooms = new int[sizes.length];
        for (int i = 0; i < order.length; i++) {
            rooms[order[i]] = found[i];
        }
        return rooms;
    }

    /** Sorts size and place in one number each, since the search comes here at each step. */
    private static int[] bigFirst(int[] sizes) {
        long[] keys = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            keys[i] = ((long) -sizes[i] << Integer.SIZE) + i;
        }
        Arrays.sort(keys);
        int[] order = new int[sizes.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private boolean fit(int[] sizes, int at, int[] free, int[] found) {
        if (at == sizes.length) {
            return true;
        }
        for (int room = 0; room < free.length && steps-- > 0; room++) {
            if (free[room] < sizes[at] || triedAlike(free, room)) {
                continue;
            }
            free[room] -= sizes[at];
            found[at] = room;
            if (fit(sizes, at + 1, free, found)) {
                return true;
            }
            free[room] += sizes[at];
        }
        return false;
    }

    private static boolean triedAlike(int[] free, int room) {
        for (int earlier = 0; earlier < room; earlier++) {
            if (free[earlier] == free[room]) {
                return true;
            }
        }
        return false;
    }

    private void crowd(int[] sizes, int[] found) {
        int[] free = seats.clone();
        for (int i = 0; i < sizes.length; i++) {
            int best = 0;
            for (int room = 1; room < free.length && free[best] < sizes[i]; room++) {
                if (free[room] > free[best]) {
                    best = room;
                }
            }
            found[i] = best;
            free[best] -= sizes[i];
        }
    }

    /** How many students have no seat if groups of these sizes sit in these rooms. */
    int seatless(int[] sizes, int[] rooms) {
        int[] free = seats.clone();
        for (int i = 0; i < sizes.length; i++) {
            free[rooms[i]] -= sizes[i];
        }
        return Arrays.stream(free).map(f -> Math.max(0, -f)).sum();
    }

    /** Whether some room alone seats this many, so that no placement can fail. */
    boolean oneSeats(int students) {
        return Arrays.stream(seats).anyMatch(s -> s >= students);
    }
}
