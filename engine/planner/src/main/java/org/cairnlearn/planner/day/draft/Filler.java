package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.cairnlearn.planner.day.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Opens the session that gives most, again and again, as long as one gives anything. What a session
 * promises only falls while others are opened, so that a queue with promises looked at anew finds
 * the best one.
 */
final class Filler {
    /** A session that could be opened; the teacher is set for conferences only. */
    private record Chance(int offering, int block, int teacher, long promise) {}

    private record Taker(int student, long gain) {}

    private final Draft draft;
    private final DayIndex day;
    private final Gains gains;
    private final Chemistry chemistry;
    private final Places places;

    Filler(Draft draft, Gains gains, Chemistry chemistry, Places places) {
        this.draft = draft;
        this.day = draft.day;
        this.gains = gains;
        this.chemistry = chemistry;
        this.places = places;
    }

    void run() {
        PriorityQueue<Chance> chances =
                new PriorityQueue<>(
                        Comparator.comparingLong((Chance chance) -> -chance.promise())
                                .thenComparingInt(Chance::offering)
                                .thenComparingInt(Chance::block)
                                .thenComparingInt(Chance::teacher));
        for (int o = 0; o < day.offerings; o++) {
            if (day.kind(o) == Kind.IND || draft.openings.takers[o].length == 0) {
                continue;
            }
            for (int b = 0; b < day.blocks; b++) {
                add(o, b, chances);
            }
        }
        while (!chances.isEmpty()) {
            Chance best = chances.poll();
            long promise = promise(best.offering(), best.block(), best.teacher());
            Chance now = new Chance(best.offering(), best.block(), best.teacher(), promise);
            if (promise <= 0) {
                continue;
            }
            if (promise < best.promise()
                    && !chances.isEmpty()
                    && promise < chances.peek().promise()) {
                chances.add(now);
            } else if (open(now)) {
                chances.add(now);
            }
        }
    }

    private void add(int o, int b, PriorityQueue<Chance> chances) {
        if (day.kind(o) != Kind.CONF) {
            chances.add(new Chance(o, b, -1, Long.MAX_VALUE));
            return;
        }
        for (int t = 0; t < day.teachers; t++) {
            if (draft.staff.canLead(t, day.span(o, b))) {
                chances.add(new Chance(o, b, t, Long.MAX_VALUE));
            }
        }
    }

    /** What the best takers would gain; 0 if too few could come. */
    private long promise(int o, int b, int teacher) {
        List<Taker> takers = takers(o, b, teacher);
        int least = Math.max(1, day.offering(o).min());
        if (takers.size() < least) {
            return 0;
        }
        long sum = 0;
        for (int i = 0; i < takers.size() && i < day.offering(o).max(); i++) {
            long gain = takers.get(i).gain();
            if (i >= least && gain <= 0) {
                break;
            }
            sum += gain;
        }
        return sum;
    }

    /** Who could come, best first. */
    private List<Taker> takers(int o, int b, int teacher) {
        int span = day.span(o, b);
        List<Taker> takers = new ArrayList<>();
        if (span == 0) {
            return takers;
        }
        for (int s : draft.openings.takers[o]) {
            if (draft.mayTake(s, o, span)
                    && (day.kind(o) != Kind.CONF || draft.isAdviser(teacher, s))) {
                takers.add(new Taker(s, gains.of(s, o, span)));
            }
        }
        takers.sort(
                Comparator.comparingLong((Taker taker) -> -taker.gain())
                        .thenComparingInt(Taker::student));
        return takers;
    }

    private boolean open(Chance chance) {
        int expected =
                Math.min(
                        day.offering(chance.offering()).max(),
                        takers(chance.offering(), chance.block(), chance.teacher()).size());
        @Nullable Slot slot =
                places.find(
                        new Places.Wish(
                                chance.offering(),
                                chance.block(),
                                chance.teacher(),
                                -1,
                                expected,
                                -1));
        if (slot == null) {
            return false;
        }
        Group group = draft.open(slot, false);
        topUp(group);
        if (group.size() < Math.max(1, day.offering(group.offering).min())) {
            draft.close(group);
            return false;
        }
        return true;
    }

    /** Whether somebody without a place would gain by joining. */
    boolean isWanted(Group group) {
        for (Taker taker : takers(group.offering, group.block, group.teacher)) {
            if (taker.gain() > chemistry.ofJoining(taker.student(), group)) {
                return true;
            }
        }
        return false;
    }

    /** Adds who gains most in that company, at least up to the fewest that it needs. */
    void topUp(Group group) {
        List<Taker> takers = takers(group.offering, group.block, group.teacher);
        boolean[] out = new boolean[takers.size()];
        int least = day.offering(group.offering).min();
        while (true) {
            int best = -1;
            long most = group.size() < least ? Long.MIN_VALUE : 0;
            for (int i = 0; i < takers.size(); i++) {
                if (!out[i]) {
                    Taker taker = takers.get(i);
                    long gain = taker.gain() - chemistry.ofJoining(taker.student(), group);
                    if (gain > most) {
                        most = gain;
                        best = i;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            out[best] = true;
            int[] party = draft.company.party(takers.get(best).student(), group.span);
            if (draft.canJoin(party, group)) {
                Arrays.stream(party).forEach(s -> draft.join(s, group));
            }
        }
    }
}
