package org.cairnlearn.planner.day.search;

/**
 * Moves students while the groups stay. <b>Ejection chains</b> (Glover, "Ejection chains, reference
 * structures and alternating path methods", Discrete Applied Mathematics 65, 1996): a student takes
 * the best day at the price of ejecting others, who do the same in turn. <b>Cascades</b>: each seat
 * given up is offered to those who gain most by it, whose seats are offered on.
 */
final class Reseating {
    private static final int LONGEST_CASCADE = 40;

    private final Timetable now;
    private final Instance in;
    private final Estimates estimates;
    private final StudentDay day;
    private final int[] option;
    private final int[] slot;
    private final int[] queue = new int[64];
    private int queued;

    Reseating(Timetable now, Estimates estimates, StudentDay day) {
        this.now = now;
        this.estimates = estimates;
        this.day = day;
        in = now.in;
        option = new int[in.blocks];
        slot = new int[in.blocks];
    }

    /** Gives a student the best day of free seats. */
    void reoptimise(int s) {
        if (day.best(s, false) > now.standing(s)) {
            takeFound(s);
        }
    }

    /** Gives a student the day found last, which uses free seats only. */
    void takeFound(int s) {
        int from = s * in.blocks;
        for (int b = 0; b < in.blocks; b++) {
            if (now.place[from + b] >= 0 && now.seat[from + b] != day.slot[b]) {
                now.rest(s, b);
            }
        }
        for (int b = 0; b < in.blocks; b++) {
            if (now.place[from + b] >= 0) {
                now.put(s, b, day.option[b], day.slot[b]);
            }
        }
    }

    /** A student takes the best day, those ejected follow; at most so many are ejected. */
    void chain(int student, int ejections) {
        int limit = Math.min(ejections, queue.length - in.blocks - 1);
        queued = 0;
        estimates.turn();
        queue[queued++] = student;
        estimates.guest = student;
        for (int next = 0; next < queued; next++) {
            int s = queue[next];
            if (day.best(s, queued <= limit) > now.standing(s)) {
                takeEjecting(s);
            }
        }
        estimates.guest = Timetable.NOTHING;
        for (int i = 0; i < queued; i++) {
            reoptimise(queue[i]);
        }
    }

    private void takeEjecting(int s) {
        System.arraycopy(day.option, 0, option, 0, in.blocks);
        System.arraycopy(day.slot, 0, slot, 0, in.blocks);
        int from = s * in.blocks;
        for (int b = 0; b < in.blocks; b++) {
            if (now.place[from + b] >= 0 && now.seat[from + b] != slot[b]) {
                now.rest(s, b);
            }
        }
        for (int b = 0; b < in.blocks; b++) {
            if (now.place[from + b] < 0) {
                continue;
            }
            boolean joins = slot[b] >= 0 && now.seat[from + b] != slot[b];
            if (!joins || makeRoom(s, slot[b])) {
                now.put(s, b, option[b], slot[b]);
            }
        }
    }

    private boolean makeRoom(int s, int group) {
        if (now.size[group] + in.weight[s] <= now.capacity(group)) {
            return true;
        }
        if (estimates.ejection(group, s) >= Estimates.IMPOSSIBLE) {
            return false;
        }
        queue[queued++] = estimates.victim;
        now.rest(estimates.victim, group % in.blocks);
        return true;
    }

    /** Offers the seats given up since the last commit, and those given up for them. */
    void cascade() {
        int offers = 0;
        for (int i = 0; i < now.changes() && offers < LONGEST_CASCADE; i++) {
            int cell = now.changedCell(i);
            int group = cell < 0 ? Timetable.NOTHING : now.leftSlot(i);
            if (group < 0 || group >= in.slots() || now.hosted[group] < 0) {
                continue;
            }
            offers++;
            if (now.size[group] < in.most[now.hosted[group]]) {
                offer(group);
            }
        }
    }

    private void offer(int group) {
        int first = Timetable.NOTHING;
        int second = Timetable.NOTHING;
        int firstGain = 0;
        int secondGain = 0;
        int b = group % in.blocks;
        for (int taker : in.takers[now.hosted[group]]) {
            if (!mayJoin(taker, b)) {
                continue;
            }
            int gain = estimates.gain(taker, group);
            if (gain > firstGain) {
                second = first;
                secondGain = firstGain;
                first = taker;
                firstGain = gain;
            } else if (gain > secondGain) {
                second = taker;
                secondGain = gain;
            }
        }
        if ((first < 0 || !join(first, group)) && second >= 0) {
            join(second, group);
        }
    }

    /** Whether an option may be taken in a block where its student does something else. */
    boolean mayJoin(int taker, int b) {
        int s = in.student[taker];
        return (in.when[taker] >> b & 1) != 0
                && now.place[s * in.blocks + b] != taker
                && now.mayLeave(s, b);
    }

    boolean fits(int taker, int group) {
        return now.size[group] + in.weight[in.student[taker]] <= in.most[in.activity[taker]];
    }

    /** Takes a student into a group with a free seat if that pays for him or her. */
    boolean join(int taker, int group) {
        int s = in.student[taker];
        boolean pays = fits(taker, group) && day.with(taker, group) > now.standing(s);
        if (pays) {
            takeFound(s);
        }
        return pays;
    }
}
