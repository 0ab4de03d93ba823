package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/** A plan that was made before, in the numbers of a day that has changed since. */
public final class Earlier {
    final int[] hosted;
    final int[] place;
    final int[] seat;

    public Earlier(Instance in) {
        hosted = new int[in.slots()];
        place = new int[in.students * in.blocks];
        seat = new int[place.length];
        Arrays.fill(hosted, Timetable.NOTHING);
        Arrays.fill(place, Timetable.NOTHING);
        Arrays.fill(seat, Timetable.NOTHING);
    }

    /** The plan of a search. */
    public static Earlier of(Instance in, Solution plan) {
        Earlier earlier = new Earlier(in);
        System.arraycopy(plan.hosted, 0, earlier.hosted, 0, plan.hosted.length);
        System.arraycopy(plan.place, 0, earlier.place, 0, plan.place.length);
        System.arraycopy(plan.seat, 0, earlier.seat, 0, plan.seat.length);
        return earlier;
    }

    /** A slot that hosted an activity. */
    public void group(int slot, int activity) {
        hosted[slot] = activity;
    }

    /** What a slot hosted, or -1. */
    public int hosted(int slot) {
        return hosted[slot];
    }

    /** Whether a cell of a plan is as it was. */
    public boolean holds(Solution plan, int cell) {
        return plan.place[cell] == place[cell] && plan.seat(cell) == seat[cell];
    }

    /** Where a student was: on an option, in the group of a slot or, without one, in slot -1. */
    public void place(int cell, int option, int slot) {
        place[cell] = option;
        seat[cell] = slot;
    }
}
