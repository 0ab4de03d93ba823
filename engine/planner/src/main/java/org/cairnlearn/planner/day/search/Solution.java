package org.cairnlearn.planner.day.search;

/** A whole plan in numbers: who takes which option in which slot, and what each slot hosts. */
public final class Solution {
    final int[] place;
    final int[] seat;
    final int[] hosted;
    private long objective = Long.MIN_VALUE;

    Solution(Instance in) {
        place = new int[in.students * in.blocks];
        seat = new int[place.length];
        hosted = new int[in.slots()];
    }

    void keep(Timetable now) {
        System.arraycopy(now.place, 0, place, 0, place.length);
        System.arraycopy(now.seat, 0, seat, 0, seat.length);
        System.arraycopy(now.hosted, 0, hosted, 0, hosted.length);
        objective = now.objective;
    }

    /** Makes a timetable equal to this plan. */
    void load(Timetable now) {
        Instance in = now.in;
        for (int cell = 0; cell < place.length; cell++) {
            if (now.place[cell] >= 0) {
                now.rest(cell / in.blocks, cell % in.blocks);
            }
        }
        for (int slot = 0; slot < hosted.length; slot++) {
            now.host(slot, Timetable.NOTHING);
        }
        for (int slot = 0; slot < hosted.length; slot++) {
            now.host(slot, hosted[slot]);
        }
        for (int cell = 0; cell < place.length; cell++) {
            if (place[cell] >= 0) {
                now.put(cell / in.blocks, cell % in.blocks, place[cell], seat[cell]);
            }
        }
        now.commit();
    }

    /** In milli-mastery, with the terms on groups. */
    public long objective() {
        return objective;
    }

    /** The option that a student takes in a cell, {@code student * blocks + block}, or -1. */
    public int place(int cell) {
        return place[cell];
    }

    /** The slot of the group that the student of a cell is in, or -1. */
    public int seat(int cell) {
        return seat[cell] < hosted.length ? seat[cell] : -1;
    }

    /** The activity of a slot, or -1. */
    public int hosted(int slot) {
        return hosted[slot];
    }
}
