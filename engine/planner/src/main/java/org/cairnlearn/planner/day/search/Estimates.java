package org.cairnlearn.planner.day.search;

/**
 * What a change of one place would be worth, told without trying it. Rough on purpose: the search
 * sorts by it and then tries the best few exactly.
 */
final class Estimates {
    static final int IMPOSSIBLE = 1 << 28;

    /** How much of a lost place the student is likely to miss; the rest is found elsewhere. */
    private static final double MISSED = 0.6;

    /** Of a large group so many are asked to leave. */
    private static final int MOST_LOOKED_AT = 32;

    private int turn;

    private final Timetable now;
    private final Instance in;

    /** Whom the last {@link #ejection} would send away. */
    int victim;

    /** Nobody ejects this student. */
    int guest = Timetable.NOTHING;

    Estimates(Timetable now) {
        this.now = now;
        in = now.in;
    }

    /** What a student has of a place beyond what is left of its topic without a group. */
    int advantage(int s, int b) {
        int cell = s * now.blocks + b;
        int option = now.place[cell];
        int more = now.gain(cell, option) - in.fallback[option];
        return now.seat[cell] < 0 ? more : more - now.company(option, now.seat[cell]);
    }

    /** The least loss by which a member makes room for a newcomer; names the {@link #victim}. */
    int ejection(int slot, int newcomer) {
        int b = slot % now.blocks;
        int[] group = now.member[slot];
        int with = now.size[slot] + in.weight[newcomer];
        int tooMany = with - now.capacity(slot);
        int tooFew = with - now.least(slot);
        int circle = slot < in.slots() ? in.circle[now.hosted[slot]] : -1;
        int looked = Math.min(now.count[slot], MOST_LOOKED_AT);
        int least = IMPOSSIBLE;
        for (int i = 0; i < looked; i++) {
            int s = group[(turn + i) % now.count[slot]];
            boolean fits = in.weight[s] >= tooMany && in.weight[s] <= tooFew;
            if (s == newcomer || s == guest || now.isLocked(s, b) || !fits) {
                continue;
            }
            int loss = slot < in.slots() ? advantage(s, b) : seatLoss(s, b);
            loss -= circle < 0 ? 0 : in.pairs[circle].cost(s, newcomer);
            if (loss < least) {
                least = loss;
                victim = s;
            }
        }
        return least;
    }

    /** What a student would miss of a pool's seat: often the topic fits in another block. */
    private int seatLoss(int s, int b) {
        int cell = s * now.blocks + b;
        return (now.gain(cell, now.place[cell]) - in.value[in.rest(s)]) / 3;
    }

    /** Looks at other members of large groups next time. */
    void turn() {
        turn = turn + MOST_LOOKED_AT & 0xffff;
    }

    /** What the student would gain by taking an option in a group of this slot. */
    int gain(int option, int slot) {
        int s = in.student[option];
        int b = slot % now.blocks;
        int from = s * now.blocks;
        int there = now.place[from + b];
        int topic = in.topic[option];
        int gain = now.gain(from + b, option) - company(option, slot);
        if (in.topic[there] == topic) {
            return gain - now.gain(from + b, there);
        }
        double missed = MISSED * advantage(s, b);
        int spare = Integer.MAX_VALUE;
        for (int c = 0; c < now.blocks; c++) {
            int other = now.place[from + c];
            if (other < 0) {
                continue;
            }
            if (c != b && in.topic[other] == topic) {
                return now.isLocked(s, c) ? -1 : (int) (gain - missed) - now.gain(from + c, other);
            }
            if (in.open[in.activity[other]] && !now.isLocked(s, c)) {
                spare = Math.min(spare, in.value[other]);
            }
        }
        return (int) (gain - missed) - Math.min(in.fallback[there], spare);
    }

    private int company(int option, int slot) {
        return now.hosted[slot] == in.activity[option] ? now.company(option, slot) : 0;
    }
}
