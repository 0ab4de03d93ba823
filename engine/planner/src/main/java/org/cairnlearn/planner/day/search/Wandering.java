package org.cairnlearn.planner.day.search;

import java.util.SplittableRandom;

/**
 * Moves without any judgement: a place, or a group, by chance. Seldom good, but with them every
 * plan can be reached from every other, which the clever moves alone do not promise.
 */
final class Wandering {
    private final Timetable now;
    private final Instance in;
    private final Groups groups;
    private final SplittableRandom random;

    Wandering(Engine engine, SplittableRandom random) {
        now = engine.now;
        in = now.in;
        groups = engine.groups;
        this.random = random;
    }

    /** Puts a student on any option in any block. */
    boolean place(int s) {
        int options = in.first[s + 1] - in.first[s];
        int b = random.nextInt(in.blocks);
        return take(in.first[s] + random.nextInt(options), b);
    }

    private boolean take(int option, int b) {
        int s = in.student[option];
        int cell = s * in.blocks + b;
        if ((in.when[option] >> b & 1) == 0 || now.place[cell] == option || !now.mayLeave(s, b)) {
            return false;
        }
        int a = in.activity[option];
        int count = now.groupCount(a, b);
        if (!in.open[a] && count == 0 || !dropTopic(option, b)) {
            return false;
        }
        int slot = in.open[a] ? now.seatOf(a, b) : now.groups(a, b)[random.nextInt(count)];
        now.rest(s, b);
        if (slot >= 0 && option != in.rest(s) && !hasSeat(slot, s)) {
            return false;
        }
        now.put(s, b, option, slot);
        return true;
    }

    /** Whether a seat is free, or anybody could be sent away for it. */
    private boolean hasSeat(int slot, int s) {
        int b = slot % in.blocks;
        if (now.size[slot] + in.weight[s] > now.capacity(slot) && now.count[slot] > 0) {
            int out = now.member[slot][random.nextInt(now.count[slot])];
            if (now.isLocked(out, b) || out == s) {
                return false;
            }
            now.rest(out, b);
        }
        return now.size[slot] + in.weight[s] <= now.capacity(slot)
                && now.size[slot] + in.weight[s] >= now.least(slot);
    }

    /** A topic is taken once: gives up where the student had it. */
    private boolean dropTopic(int option, int b) {
        int s = in.student[option];
        for (int c = 0; c < in.blocks; c++) {
            int held = now.place[s * in.blocks + c];
            boolean same = held >= 0 && in.topic[held] >= 0 && in.topic[held] == in.topic[option];
            if (c != b && same) {
                if (!now.mayLeave(s, c)) {
                    return false;
                }
                now.rest(s, c);
            }
        }
        return true;
    }

    /** Two students exchange their days, as far as each may do what the other did. */
    boolean exchange(int s, int q) {
        boolean alike = in.weight[s] == in.weight[q] && in.present[s] == in.present[q];
        if (s == q || !alike || (now.locked[s] | now.locked[q]) != 0) {
            return false;
        }
        int[] place = now.place.clone();
        int[] seat = now.seat.clone();
        for (int b = 0; b < in.blocks; b++) {
            if ((in.present[s] >> b & 1) != 0) {
                now.rest(s, b);
                now.rest(q, b);
                follow(s, b, place[q * in.blocks + b], seat[q * in.blocks + b]);
                follow(q, b, place[s * in.blocks + b], seat[s * in.blocks + b]);
            }
        }
        for (int cell : new int[] {s * in.blocks, q * in.blocks}) {
            for (int b = 0; b < in.blocks; b++) {
                int slot = seat[cell + b];
                if (slot >= 0 && now.size[slot] < now.least(slot)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void follow(int s, int b, int other, int slot) {
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            boolean same = in.activity[o] == in.activity[other] && (in.when[o] >> b & 1) != 0;
            if (same && (slot < 0 || now.size[slot] + in.weight[s] <= now.capacity(slot))) {
                now.put(s, b, o, slot);
                return;
            }
        }
    }

    /** Opens any activity in a slot, for whoever comes. */
    boolean gather(int slot) {
        int[] hosting = in.hosting[slot / in.blocks];
        if (hosting.length == 0) {
            return false;
        }
        int activity = hosting[random.nextInt(hosting.length)];
        int[] takers = in.takers[activity];
        if (takers.length == 0 || activity == now.hosted[slot] || !now.mayHost(slot, activity)) {
            return false;
        }
        if (now.hosted[slot] >= 0) {
            groups.close(slot);
        }
        now.host(slot, activity);
        int from = random.nextInt(takers.length);
        int most = Math.max(1, in.least[activity]);
        int wanted = most + random.nextInt(in.most[activity] - most + 1);
        for (int i = 0; i < takers.length && now.size[slot] < wanted; i++) {
            join(takers[(from + i) % takers.length], slot);
        }
        return now.size[slot] >= in.least[activity];
    }

    private void join(int option, int slot) {
        int s = in.student[option];
        int b = slot % in.blocks;
        boolean possible =
                (in.when[option] >> b & 1) != 0
                        && now.mayLeave(s, b)
                        && now.size[slot] + in.weight[s] <= now.capacity(slot);
        if (possible && dropTopic(option, b)) {
            now.put(s, b, option, slot);
        }
    }
}
