package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/**
 * Who is where, and what it is worth: the search's one state. Each change is kept in a trail, so
 * that a move is taken back by unwinding it. All sums are kept up to date by differences; a change
 * costs as much as the group that it touches is large.
 *
 * <p>Moves pass through states in which a group is too small; they repair that or are taken back.
 */
final class Timetable {
    static final int NOTHING = -1;

    /** Price of each student who rests where there is no seat. */
    private static final int OVERFULL = 20_000;

    final Instance in;
    final int blocks;

    /** By cell, which is {@code student * blocks + block}: the option, or NOTHING when absent. */
    final int[] place;

    /**
     * By cell: the slot whose group the student is in, or NOTHING. The seats of a pool in a block
     * count as one more slot, beyond those of hosts.
     */
    final int[] seat;

    /** By slot: the activity, or NOTHING. */
    final int[] hosted;

    /** By slot: the seats taken; as many as members unless some count for two. */
    final int[] size;

    final int[] count;
    final int[][] member;

    /** By activity: in which blocks a seat is free, and in which a group is open at all. */
    final int[] roomy;

    final int[] running;

    /** By host: the blocks in which it is busy. */
    final int[] busy;

    /** By student: the blocks that nobody may touch. */
    final int[] locked;

    /** By slot: whether its activity may not change. */
    final boolean[] fixed;

    /** By student: value of the day without the company, less what it owes to its quotas. */
    final int[] worth;

    final Loyalty loyalty;

    long objective;

    private final int[] debt;
    private final int[] staffCost;
    private final int[] position;
    private final int[][] groups;
    private final int[] groupCount;
    private final RoomCounts rooms;
    private final Trail trail = new Trail();
    private final Pools pools;

    Timetable(Instance in, Loyalty loyalty) {
        this.in = in;
        this.loyalty = loyalty;
        blocks = in.blocks;
        int cells = in.students * blocks;
        place = filled(cells);
        seat = filled(cells);
        position = new int[cells];
        hosted = filled(in.slots());
        int slots = in.slots() + in.seats.length * blocks;
        size = new int[slots];
        count = new int[slots];
        member = new int[slots][];
        fixed = new boolean[in.slots()];
        roomy = new int[in.activities];
        running = new int[in.activities];
        busy = new int[in.hosts];
        locked = new int[in.students];
        worth = new int[in.students];
        debt = new int[in.students];
        staffCost = new int[in.hosts];
        groups = new int[in.activities * blocks][0];
        groupCount = new int[in.activities * blocks];
        rooms = new RoomCounts(in);
        pools = new Pools(in);
        for (int slot = 0; slot < member.length; slot++) {
            member[slot] = new int[4];
        }
        for (int a = 0; a < in.activities; a++) {
            for (int b = 0; b < blocks; b++) {
                refresh(a, b);
            }
        }
        restAll();
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NOTHING);
        return array;
    }

    private void restAll() {
        for (int s = 0; s < in.students; s++) {
            for (int b = 0; b < blocks; b++) {
                if ((in.present[s] >> b & 1) != 0) {
                    enter(s, b, in.rest(s), seatOf(in.activity[in.rest(s)], b));
                }
            }
        }
    }

    // ---- changes ----

    /** Puts a student on an option; the slot must host its activity and have a seat. */
    void put(int s, int b, int option, int slot) {
        int cell = s * blocks + b;
        if (place[cell] == option && seat[cell] == slot) {
            return;
        }
        trail.add(cell, place[cell], seat[cell]);
        leave(s, b);
        enter(s, b, option, slot);
    }

    void rest(int s, int b) {
        put(s, b, in.rest(s), seatOf(in.activity[in.rest(s)], b));
    }

    /** Opens an activity in an empty slot, or closes an empty group with NOTHING. */
    void host(int slot, int activity) {
        if (hosted[slot] != activity) {
            trail.add(-1 - slot, hosted[slot], 0);
            rehost(slot, activity);
        }
    }

    /** Forgets the way here: from now on this is the state that {@link #unwind} comes back to. */
    void commit() {
        trail.clear();
    }

    void unwind() {
        while (trail.length() > 0) {
            int change = trail.back();
            int what = trail.what(change);
            if (what < 0) {
                rehost(-1 - what, trail.first(change));
            } else {
                leave(what / blocks, what % blocks);
                enter(what / blocks, what % blocks, trail.first(change), trail.second(change));
            }
        }
    }

    int changes() {
        return trail.length();
    }

    /** The cell of a change since the last commit, or a negative number if a slot changed. */
    int changedCell(int change) {
        return trail.what(change);
    }

    /** The option that the student of {@link #changedCell} had there. */
    int leftOption(int change) {
        return trail.first(change);
    }

    /** The slot that the student of {@link #changedCell} left. */
    int leftSlot(int change) {
        return trail.second(change);
    }

    private void leave(int s, int b) {
        int cell = s * blocks + b;
        int option = place[cell];
        int slot = seat[cell];
        worth[s] -= gain(cell, option);
        objective -= gain(cell, option);
        int a = in.activity[option];
        if (slot >= 0) {
            objective += company(option, slot);
            int[] group = member[slot];
            int last = group[--count[slot]];
            group[position[cell]] = last;
            position[last * blocks + b] = position[cell];
            resize(slot, a, -in.weight[s]);
        }
    }

    private void enter(int s, int b, int option, int slot) {
        int cell = s * blocks + b;
        place[cell] = option;
        seat[cell] = slot;
        worth[s] += gain(cell, option);
        objective += gain(cell, option);
        int a = in.activity[option];
        if (slot >= 0) {
            objective -= company(option, slot);
            position[cell] = count[slot];
            if (count[slot] == member[slot].length) {
                member[slot] = Arrays.copyOf(member[slot], 2 * count[slot]);
            }
            member[slot][count[slot]++] = s;
            resize(slot, a, in.weight[s]);
        }
        if (in.terms.quotas().bind(s)) {
            int owed = in.terms.quotas().debt(in, s, place, s * blocks);
            worth[s] -= owed - debt[s];
            objective -= owed - debt[s];
            debt[s] = owed;
        }
    }

    private void resize(int slot, int activity, int by) {
        int most = capacity(slot);
        boolean before = size[slot] < most;
        size[slot] += by;
        boolean after = size[slot] < most;
        if (slot < in.slots()) {
            if (before != after) {
                refresh(activity, slot % blocks);
            }
            return;
        }
        int over = Math.max(0, size[slot] - most) - Math.max(0, size[slot] - by - most);
        objective -= (long) OVERFULL * over;
        if (before != after) {
            for (int a : pools.activities(in.pool[activity])) {
                refresh(a, slot % blocks);
            }
        }
    }

    private void rehost(int slot, int activity) {
        int b = slot % blocks;
        int before = hosted[slot];
        hosted[slot] = activity;
        if (before >= 0) {
            rooms.count(in.room[before], b, -1);
            drop(before * blocks + b, slot);
            busy[slot / blocks] &= ~(1 << b);
            refresh(before, b);
        }
        if (activity >= 0) {
            rooms.count(in.room[activity], b, 1);
            add(activity * blocks + b, slot);
            busy[slot / blocks] |= 1 << b;
            refresh(activity, b);
        }
        int cost = in.terms.staff().cost(this, slot / blocks);
        objective -= cost - staffCost[slot / blocks];
        staffCost[slot / blocks] = cost;
    }

    private void add(int key, int slot) {
        if (groupCount[key] == groups[key].length) {
            groups[key] = Arrays.copyOf(groups[key], groupCount[key] + 2);
        }
        groups[key][groupCount[key]++] = slot;
    }

    private void drop(int key, int slot) {
        int at = 0;
        while (groups[key][at] != slot) {
            at++;
        }
        groups[key][at] = groups[key][--groupCount[key]];
    }

    private void refresh(int a, int b) {
        boolean free;
        boolean runs;
        if (in.open[a]) {
            int slot = seatOf(a, b);
            free = slot < 0 || size[slot] < capacity(slot);
            runs = free || !pools.isForRest(in.pool[a]);
        } else {
            int key = a * blocks + b;
            free = false;
            for (int i = 0; i < groupCount[key] && !free; i++) {
                free = size[groups[key][i]] < in.most[a];
            }
            runs = groupCount[key] > 0;
        }
        roomy[a] = free ? roomy[a] | 1 << b : roomy[a] & ~(1 << b);
        running[a] = runs ? running[a] | 1 << b : running[a] & ~(1 << b);
    }

    // ---- questions ----

    /** The slot of an open activity's seats in a block, or NOTHING where none is needed. */
    int seatOf(int activity, int b) {
        int p = in.pool[activity];
        return p < 0 ? NOTHING : in.slots() + p * blocks + b;
    }

    /** How many seats a slot has. */
    int capacity(int slot) {
        int pooled = slot - in.slots();
        return pooled < 0 ? in.most[hosted[slot]] : in.seats[pooled / blocks][pooled % blocks];
    }

    /** How many members a slot must keep. */
    int least(int slot) {
        return slot < in.slots() ? in.least[hosted[slot]] : 0;
    }

    /** Value of an option in a cell with the reward for what stays as it was. */
    int gain(int cell, int option) {
        return in.value[option] + loyalty.of(cell, option);
    }

    /** By how much a group costs more with the student of an option than without. */
    int company(int option, int slot) {
        int a = in.activity[option];
        int circle = in.circle[a];
        if (circle < 0) {
            return 0;
        }
        int s = in.student[option];
        short[] with = in.pairs[circle].of(s);
        int[] group = member[slot];
        int sum = 0;
        for (int i = 0; i < count[slot]; i++) {
            sum += with[group[i]];
        }
        return in.terms.blend().counts(a) ? sum + in.terms.blend().of(this, slot, s, option) : sum;
    }

    /** A student's day as it is, less what the company costs. */
    int standing(int s) {
        int sum = worth[s];
        for (int cell = s * blocks; cell < (s + 1) * blocks; cell++) {
            if (seat[cell] >= 0) {
                sum -= company(place[cell], seat[cell]);
            }
        }
        return sum;
    }

    /** The slots that host an activity in a block; the first {@link #groupCount} of them. */
    int[] groups(int activity, int b) {
        return groups[activity * blocks + b];
    }

    int groupCount(int activity, int b) {
        return groupCount[activity * blocks + b];
    }

    boolean isLocked(int s, int b) {
        return (locked[s] >> b & 1) != 0;
    }

    /** Whether a student may go without leaving the group too small. */
    boolean mayLeave(int s, int b) {
        int slot = seat[s * blocks + b];
        return !isLocked(s, b) && (slot < 0 || size[slot] - in.weight[s] >= least(slot));
    }

    /** Whether a host may turn to an activity in a slot, given the rooms that are left. */
    boolean mayHost(int slot, int activity) {
        int b = slot % blocks;
        int before = hosted[slot];
        if (!in.rule[slot / blocks].allows(busy[slot / blocks] | 1 << b)
                || groupCount(activity, b) >= in.copies[activity]) {
            return false;
        }
        return rooms.allow(in.room[activity], b, before < 0 ? 0 : in.room[before]);
    }
}
