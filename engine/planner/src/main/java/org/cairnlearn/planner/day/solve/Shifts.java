package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Shift;
import org.cairnlearn.planner.day.StudentId;
import org.jspecify.annotations.Nullable;

/** Whose place changes from one plan to another, and why. */
final class Shifts {
    private final Standing standing;
    private final Compiled day;
    private final Cuts cuts;
    private final @Nullable Session[] after;
    private final Set<SessionId> left = new HashSet<>();

    /** By student and block: where one goes back to. */
    private final @Nullable Session[] former;

    Shifts(Standing standing, Cuts cuts, List<Session> now, @Nullable Session[] former) {
        this.standing = standing;
        this.cuts = cuts;
        this.former = former;
        day = standing.day;
        after = new Session[standing.at.length];
        int blocks = standing.problem.blocks().size();
        for (Session session : now) {
            left.add(session.id());
            for (StudentId id : session.students()) {
                int from = Index.of(day.index.student, id) * blocks;
                for (int span = day.index.span(session); span != 0; span &= span - 1) {
                    after[from + Integer.numberOfTrailingZeros(span)] = session;
                }
            }
        }
    }

    List<Shift> from(int next) {
        List<Shift> shifts = new ArrayList<>();
        int blocks = standing.problem.blocks().size();
        for (int b = next; b < blocks; b++) {
            for (int s = 0; s < standing.problem.students().size(); s++) {
                Session from = standing.at(s, b);
                Session to = after[s * blocks + b];
                if (!isSame(from, to)) {
                    shifts.add(
                            new Shift(
                                    standing.problem.students().get(s).id(),
                                    standing.problem.blocks().get(b).id(),
                                    from,
                                    to,
                                    why(s, b, from, to)));
                }
            }
        }
        return shifts;
    }

    private static boolean isSame(@Nullable Session one, @Nullable Session other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.offering().equals(other.offering())
                && one.room().equals(other.room())
                && Objects.equals(one.teacher(), other.teacher());
    }

    private Shift.Why why(int s, int b, @Nullable Session from, @Nullable Session to) {
        if (to == null) {
            return Shift.Why.AWAY;
        }
        if (from == null) {
            return Shift.Why.HERE;
        }
        Pin pin = day.places.pins(s).get(b);
        if (pin != null && pin.offering().equals(to.offering())) {
            return Shift.Why.PINNED;
        }
        if (isSame(former[s * standing.problem.blocks().size() + b], to)) {
            return Shift.Why.BACK;
        }
        int r = Index.of(day.index.room, from.room());
        if (from.teacher() != null) {
            int t = Index.of(day.index.teacher, from.teacher());
            int there = day.index.mask(standing.problem.teachers().get(t).blocks());
            if ((there & ~cuts.teacher[t] & 1 << b) == 0) {
                return Shift.Why.TEACHER;
            }
        }
        if (((cuts.room[r] | day.begun.closed[r]) >> b & 1) != 0) {
            return Shift.Why.ROOM;
        }
        return left.contains(from.id()) ? chosen(s, from, to) : Shift.Why.TOO_FEW;
    }

    private Shift.Why chosen(int s, Session from, Session to) {
        return worth(s, to) > worth(s, from) ? Shift.Why.GAINS : Shift.Why.MAKES_ROOM;
    }

    private int worth(int s, Session session) {
        return day.places.worth(s).of(day.index.offering(session.offering()), day.index.minutes(0));
    }
}
