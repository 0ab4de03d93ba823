package org.cairnlearn.planner.day.draft;

import java.util.Arrays;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Room;

/** Who uses which room when (H4). */
final class Housing {
    private final DayIndex day;

    /** By room and block: sessions, and students. */
    private final int[] sessions;

    private final int[] seated;

    /** By room: most students that own pace could seat there. */
    private final int[] ownPace;

    /** Whether own pace takes place anywhere at all. */
    final boolean hasOwnPace;

    /** By block: students whom own pace could still seat. */
    private final long[] idle;

    /** By room: the blocks in which it is closed, as bits. */
    private final int[] closed;

    Housing(DayIndex day) {
        this.day = day;
        ownPace = ownPace();
        hasOwnPace = Arrays.stream(ownPace).anyMatch(seats -> seats > 0);
        idle = new long[day.blocks];
        closed = new int[day.rooms];
        for (int r = 0; r < day.rooms; r++) {
            closed[r] = day.bits(day.room(r).closed());
            for (int b = 0; b < day.blocks; b++) {
                idle[b] += (closed[r] >> b & 1) == 0 ? ownPace[r] : 0;
            }
        }
        sessions = new int[day.rooms * day.blocks];
        seated = new int[day.rooms * day.blocks];
    }

    private int[] ownPace() {
        int[] most = new int[day.rooms];
        for (int o = 0; o < day.offerings; o++) {
            if (day.kind(o) != Kind.IND || day.offering(o).copies() == 0) {
                continue;
            }
            for (int r : day.roomsFor[o]) {
                Room room = day.room(r);
                int seats = Math.min(room.seats(), day.offering(o).max());
                most[r] = Math.max(most[r], room.shared() ? room.seats() : seats);
            }
        }
        return most;
    }

    /** How many students own pace could still seat in a block if that room were taken otherwise. */
    long idleWithout(int room, int block) {
        boolean counts = !day.room(room).shared() && (closed[room] >> block & 1) == 0;
        return idle[block] - (counts ? ownPace[room] : 0);
    }

    private int cell(int room, int block) {
        return room * day.blocks + block;
    }

    /** Whether there are more students than seats, or more sessions than one may be. */
    boolean isCrowded(int room, int block) {
        boolean shut = (closed[room] >> block & 1) != 0 && seated[cell(room, block)] > 0;
        return shut
                || seated[cell(room, block)] > day.room(room).seats()
                || !day.room(room).shared() && sessions[cell(room, block)] > 1;
    }

    /** How many more students a session that is in the room already may take. */
    int seatsLeft(int room, int span) {
        int left = (closed[room] & span) == 0 ? Integer.MAX_VALUE : 0;
        for (int b = 0; b < day.blocks; b++) {
            if ((span >> b & 1) != 0) {
                left = Math.min(left, day.room(room).seats() - seated[cell(room, b)]);
            }
        }
        return left;
    }

    /** How many students a new session in the room could take; 0 if it can't be there. */
    int seatsForNew(int room, int span) {
        Room one = day.room(room);
        for (int b = 0; b < day.blocks && !one.shared(); b++) {
            if ((span >> b & 1) != 0 && sessions[cell(room, b)] > 0) {
                return 0;
            }
        }
        return Math.max(0, seatsLeft(room, span));
    }

    void open(int room, int span, int change) {
        for (int b = 0; b < day.blocks; b++) {
            if ((span >> b & 1) != 0) {
                int was = sessions[cell(room, b)];
                sessions[cell(room, b)] += change;
                if (!day.room(room).shared() && was + change <= 1 && was <= 1) {
                    idle[b] -= (long) change * ownPace[room];
                }
            }
        }
    }

    void seat(int room, int span, int change) {
        for (int b = 0; b < day.blocks; b++) {
            if ((span >> b & 1) != 0) {
                seated[cell(room, b)] += change;
                if (day.room(room).shared() && ownPace[room] > 0) {
                    idle[b] -= change;
                }
            }
        }
    }
}
