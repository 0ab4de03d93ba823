package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/** Opens, fills and closes groups. Who loses a seat is remembered, to be seated again. */
final class Groups {
    /** So many more than a group's seats are tried exactly, best estimate first. */
    private static final int TRIED_BEYOND = 8;

    private final Timetable now;
    private final Instance in;
    private final Estimates estimates;
    private final StudentDay day;
    private final Reseating reseating;
    private final int[] top;
    private int[] displaced = new int[256];
    private int displacedCount;
    private long[] sorted = new long[256];

    Groups(Timetable now, Estimates estimates, StudentDay day, Reseating reseating) {
        this.now = now;
        this.estimates = estimates;
        this.day = day;
        this.reseating = reseating;
        in = now.in;
        top = new int[Arrays.stream(in.most).max().orElse(0)];
    }

    void forgetDisplaced() {
        displacedCount = 0;
    }

    /** Closes a slot; its members rest until they are seated again. */
    void close(int slot) {
        while (now.count[slot] > 0) {
            int s = now.member[slot][now.count[slot] - 1];
            now.rest(s, slot % in.blocks);
            if (displacedCount == displaced.length) {
                displaced = Arrays.copyOf(displaced, 2 * displacedCount);
            }
            displaced[displacedCount++] = s;
        }
        now.host(slot, Timetable.NOTHING);
    }

    /** Seats again those who lost a seat, by chains of at most so many ejections. */
    void reseatDisplaced(int ejections) {
        for (int i = 0; i < displacedCount; i++) {
            reseating.chain(displaced[i], ejections);
        }
    }

    /** Opens an activity and takes in those who gain most; false if it stays too small. */
    boolean open(int slot, int activity) {
        now.host(slot, activity);
        return fill(slot);
    }

    private boolean fill(int slot) {
        int activity = now.hosted[slot];
        int most = in.most[activity];
        int tried = refine(slot, shortlist(slot, most + TRIED_BEYOND));
        if (now.size[slot] + tried < in.least[activity]) {
            return false;
        }
        for (int i = 0; i < tried && now.size[slot] < most; i++) {
            int taker = (int) (sorted[i] & 0x7fffffff);
            int s = in.student[taker];
            if (!now.mayLeave(s, slot % in.blocks) || !reseating.fits(taker, slot)) {
                continue;
            }
            int with = day.with(taker, slot);
            boolean pays = with > now.standing(s);
            if (!pays && now.size[slot] >= in.least[activity]) {
                break;
            }
            if (with != StudentDay.NO_DAY) {
                reseating.takeFound(s);
            }
        }
        return now.size[slot] >= in.least[activity];
    }

    /** The takers of the best estimates, in front of {@link #sorted}. */
    private int shortlist(int slot, int limit) {
        int[] takers = in.takers[now.hosted[slot]];
        if (sorted.length < takers.length) {
            sorted = new long[takers.length];
        }
        int count = 0;
        for (int taker : takers) {
            if (reseating.mayJoin(taker, slot % in.blocks)) {
                sorted[count++] = key(-estimates.gain(taker, slot), taker);
            }
        }
        if (count > limit) {
            Arrays.sort(sorted, 0, count);
        }
        return Math.min(count, limit);
    }

    /** Sorts the shortlist by exact gain; drops those whose day does not allow it. */
    private int refine(int slot, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int taker = (int) (sorted[i] & 0x7fffffff);
            int with = day.with(taker, slot);
            if (with != StudentDay.NO_DAY) {
                sorted[kept++] = key(now.standing(in.student[taker]) - with, taker);
            }
        }
        Arrays.sort(sorted, 0, kept);
        return kept;
    }

    private static long key(int loss, int taker) {
        return (long) loss << 31 | taker;
    }

    /** What the best takers would gain if a slot turned to an activity. */
    int promise(int slot, int activity) {
        int most = in.most[activity];
        Arrays.fill(top, 0, most, 0);
        int b = slot % in.blocks;
        for (int taker : in.takers[activity]) {
            if ((in.when[taker] >> b & 1) == 0
                    || now.place[in.student[taker] * in.blocks + b] == taker) {
                continue;
            }
            int gain = estimates.gain(taker, slot);
            if (gain > top[most - 1]) {
                int at = most - 1;
                while (at > 0 && top[at - 1] < gain) {
                    top[at] = top[at - 1];
                    at--;
                }
                top[at] = gain;
            }
        }
        int sum = 0;
        for (int i = 0; i < most; i++) {
            sum += top[i];
        }
        return sum;
    }
}
