package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cairnlearn.planner.day.Kind;
import org.jspecify.annotations.Nullable;

/** Moves one student, or two who change places, wherever that gains something. */
final class Polish {
    /** What a minute that is owed weighs; more than what a place is worth. */
    private static final long OWED = 300;

    private final Draft draft;
    private final DayIndex day;
    private final Gains gains;
    private final Chemistry chemistry;
    private final Debts debts;
    private final SplittableRandom random;
    private final List<Group> there = new ArrayList<>();

    Polish(Draft draft, Gains gains, Chemistry chemistry, Debts debts, long seed) {
        this.draft = draft;
        this.day = draft.day;
        this.gains = gains;
        this.chemistry = chemistry;
        this.debts = debts;
        random = new SplittableRandom(seed);
    }

    /** One try; says by how much the plan has become better. */
    long step() {
        if (day.students == 0) {
            return 0;
        }
        int s = random.nextInt(day.students);
        int b = random.nextInt(day.blocks);
        @Nullable Group from = draft.at(s, b);
        int[] listed = draft.openings.of(s);
        if (from == null || !isMovable(s, from) || listed.length == 0) {
            return 0;
        }
        int o = listed[random.nextInt(listed.length)];
        @Nullable Group to = any(o, from);
        if (to == null) {
            return 0;
        }
        boolean full =
                to.size() >= day.offering(o).max()
                        || draft.housing.seatsLeft(to.room, to.span) == 0;
        return full ? swap(s, from, to) : move(s, from, to);
    }

    /** One of the groups of an offering at the same time, or null. */
    private @Nullable Group any(int o, Group from) {
        there.clear();
        for (Group group : draft.beginningIn(from.block)) {
            if (group.offering == o && group.span == from.span && group != from) {
                there.add(group);
            }
        }
        return there.isEmpty() ? null : there.get(random.nextInt(there.size()));
    }

    private boolean isMovable(int s, Group group) {
        boolean due =
                day.kind(group.offering) == Kind.CONF
                        && draft.student(s).conferenceOverdueDays()
                                > day.problem.policy().limits().conferenceOverdueDays();
        return !group.frozen
                && !due
                && !draft.isLocked(s, group.span)
                && draft.company.party(s, group.span).length == 1;
    }

    private long move(int s, Group from, Group to) {
        int left = from.size() - 1;
        if (left > 0 && left < day.offering(from.offering).min()) {
            return 0;
        }
        long before = standing(s, from) - chemistry.of(from) - chemistry.of(to);
        draft.leave(s, from);
        if (!draft.canJoin(new int[] {s}, to)) {
            draft.join(s, from);
            return 0;
        }
        draft.join(s, to);
        long gain = standing(s, to) - chemistry.of(from) - chemistry.of(to) - before;
        if (gain <= 0) {
            draft.leave(s, to);
            draft.join(s, from);
            return 0;
        }
        if (from.size() == 0) {
            draft.close(from);
        }
        return gain;
    }

    private long swap(int s, Group from, Group to) {
        if (to.size() == 0) {
            return 0;
        }
        int other = to.member(random.nextInt(to.size()));
        if (!isMovable(other, to)) {
            return 0;
        }
        long before =
                standing(s, from) + standing(other, to) - chemistry.of(from) - chemistry.of(to);
        draft.leave(s, from);
        draft.leave(other, to);
        boolean first = draft.canJoin(new int[] {s}, to);
        if (first) {
            draft.join(s, to);
            if (draft.canJoin(new int[] {other}, from)) {
                draft.join(other, from);
                long gain =
                        standing(s, to)
                                + standing(other, from)
                                - chemistry.of(from)
                                - chemistry.of(to)
                                - before;
                if (gain > 0) {
                    return gain;
                }
                draft.leave(other, from);
            }
            draft.leave(s, to);
        }
        draft.join(s, from);
        draft.join(other, to);
        return 0;
    }

    /** What a place is worth to a student who has it, and what he or she is owed still. */
    private long standing(int s, Group group) {
        return gains.held(s, group.offering, group.span) - OWED * debts.all(s);
    }
}
