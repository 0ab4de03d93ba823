package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.planner.day.Cost;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.WhyNot;
import org.jspecify.annotations.Nullable;

/** Tries a move of one student, with one who makes room if need be, and takes it back. */
final class Trial {
    private final Draft draft;
    private final DayIndex day;
    private final Gains gains;
    private final Chemistry chemistry;

    Trial(Draft draft, Gains gains, Chemistry chemistry) {
        this.draft = draft;
        this.day = draft.day;
        this.gains = gains;
        this.chemistry = chemistry;
    }

    /** The cheapest way into that session; null if there is none. */
    WhyNot.@Nullable Possible move(int s, Group own, Group to, SessionId session) {
        if (own.span != to.span) {
            return null;
        }
        List<Cost> best = simple(s, own, to);
        int[] members = best == null ? to.members() : new int[0];
        for (int other : members) {
            List<Cost> costs = instead(s, own, to, other);
            if (costs != null && (best == null || sum(costs) > sum(best))) {
                best = costs;
            }
        }
        return best == null
                ? null
                : new WhyNot.Possible(day.offering(to.offering).id(), session, sum(best), best);
    }

    private static long sum(List<Cost> costs) {
        return costs.stream().mapToLong(Cost::change).sum();
    }

    private @Nullable List<Cost> simple(int s, Group own, Group to) {
        long before = chemistry.of(own) + chemistry.of(to);
        long held = gains.held(s, own.offering, own.span);
        draft.leave(s, own);
        List<Cost> costs = null;
        if (leavesEnough(own) && draft.canJoin(new int[] {s}, to)) {
            draft.join(s, to);
            costs = new ArrayList<>();
            add(costs, s, gains.held(s, to.offering, to.span) - held);
            addCompany(costs, before - chemistry.of(own) - chemistry.of(to));
            draft.leave(s, to);
        }
        draft.join(s, own);
        return costs;
    }

    private boolean leavesEnough(Group group) {
        return group.size() == 0 || group.size() >= day.offering(group.offering).min();
    }

    /** Somebody goes, to the place that becomes free or to own pace. */
    private @Nullable List<Cost> instead(int s, Group own, Group to, int other) {
        if (draft.isLocked(other, to.span)
                || draft.company.party(other, to.span).length > 1
                || draft.company.party(s, to.span).length > 1) {
            return null;
        }
        List<Cost> best = null;
        List<Group> refuges = new ArrayList<>(List.of(own));
        for (Group group : draft.beginningIn(to.block)) {
            if (day.kind(group.offering) == Kind.IND && group.span == to.span && group != own) {
                refuges.add(group);
            }
        }
        for (Group refuge : refuges) {
            List<Cost> costs = exchange(new Exchange(s, own, to, other, refuge));
            if (costs != null && (best == null || sum(costs) > sum(best))) {
                best = costs;
            }
        }
        return best;
    }

    /** One comes, another goes to a refuge. */
    private record Exchange(int coming, Group from, Group to, int going, Group refuge) {}

    private @Nullable List<Cost> exchange(Exchange swap) {
        Group from = swap.from();
        Group to = swap.to();
        boolean third = swap.refuge() != from;
        long before = chemistry.of(from) + chemistry.of(to);
        long refugeBefore = third ? chemistry.of(swap.refuge()) : 0;
        long held = gains.held(swap.coming(), from.offering, from.span);
        long given = gains.held(swap.going(), to.offering, to.span);
        draft.leave(swap.coming(), from);
        draft.leave(swap.going(), to);
        List<Cost> costs = null;
        if (draft.canJoin(new int[] {swap.coming()}, to)) {
            draft.join(swap.coming(), to);
            if (draft.canJoin(new int[] {swap.going()}, swap.refuge())) {
                draft.join(swap.going(), swap.refuge());
                if (leavesEnough(from)) {
                    costs = new ArrayList<>();
                    add(
                            costs,
                            swap.coming(),
                            gains.held(swap.coming(), to.offering, to.span) - held);
                    add(
                            costs,
                            swap.going(),
                            gains.held(swap.going(), swap.refuge().offering, to.span) - given);
                    long refuge = third ? chemistry.of(swap.refuge()) - refugeBefore : 0;
                    addCompany(costs, before - chemistry.of(from) - chemistry.of(to) - refuge);
                }
                draft.leave(swap.going(), swap.refuge());
            }
            draft.leave(swap.coming(), to);
        }
        draft.join(swap.going(), to);
        draft.join(swap.coming(), from);
        return costs;
    }

    private void add(List<Cost> costs, int s, long change) {
        costs.add(new Cost(draft.student(s).id(), change));
    }

    private static void addCompany(List<Cost> costs, long change) {
        if (change != 0) {
            costs.add(new Cost(null, change));
        }
    }
}
