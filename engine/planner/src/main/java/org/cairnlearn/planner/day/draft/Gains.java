package org.cairnlearn.planner.day.draft;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.Weights;

/** What a place gives a student beyond own pace, as the draft stands. */
final class Gains {
    /** More than any place is worth: what is owed goes first. */
    static final int DEBT = 10_000;

    private final Draft draft;
    private final DayIndex day;
    private final Weights weights;
    private final Debts debts;
    private final int[] rest;

    /** By student and block: the offering and the room of the previous plan, or -1. */
    private final int[] before;

    private final int[] roomBefore;

    Gains(Draft draft, Debts debts) {
        this.draft = draft;
        this.day = draft.day;
        this.debts = debts;
        weights = day.problem.policy().weights();
        int[] ownPace =
                IntStream.range(0, day.offerings).filter(o -> day.kind(o) == Kind.IND).toArray();
        rest =
                IntStream.range(0, day.students)
                        .map(s ->
                                Arrays.stream(ownPace).map(o -> worthOfRest(s, o)).max().orElse(0))
                        .toArray();
        before = new int[day.students * day.blocks];
        roomBefore = new int[day.students * day.blocks];
        Arrays.fill(before, -1);
        for (Session session : day.problem.previous()) {
            remember(session);
        }
    }

    private int worthOfRest(int s, int o) {
        return draft.openings.isOpen(s, o) ? draft.openings.worth(s, o) : 0;
    }

    private void remember(Session session) {
        int o = day.offering(session.offering());
        int span = day.span(o, day.block(session.block()));
        for (var student : session.students()) {
            for (int b = 0; b < day.blocks; b++) {
                if ((span >> b & 1) != 0) {
                    int cell = day.student(student) * day.blocks + b;
                    before[cell] = o;
                    roomBefore[cell] = day.room(session.room());
                }
            }
        }
    }

    /** Without what is owed and without company. */
    long plain(int s, int o, int span) {
        long gain = draft.openings.worth(s, o) - (long) rest[s] * Integer.bitCount(span);
        if (day.kind(o) == Kind.CONF) {
            gain += conference(s);
        } else if (day.kind(o) == Kind.SUP) {
            gain += support(s, day.minutes(span));
        }
        return gain - changes(s, o, span);
    }

    /** What a place gives to a student who has it; support counts as far as it is owed. */
    long held(int s, int o, int span) {
        if (day.kind(o) != Kind.SUP) {
            return plain(s, o, span);
        }
        Support support = draft.student(s).support();
        int had = debts.minutesOf(s, Kind.SUP);
        long given =
                support.minutesLeft() == 0
                        ? 0
                        : ofSupport(support, had) - ofSupport(support, had - day.minutes(span));
        return draft.openings.worth(s, o)
                - (long) rest[s] * Integer.bitCount(span)
                + given
                - changes(s, o, span);
    }

    /** With what is owed. */
    long of(int s, int o, int span) {
        return plain(s, o, span) + (long) DEBT * debts.paidBy(s, o);
    }

    long conference(int s) {
        long days = Math.min(draft.student(s).conferenceOverdueDays(), 100);
        return weights.conferenceUrgency() * days * days;
    }

    private long support(int s, int minutes) {
        Support support = draft.student(s).support();
        if (support.minutesLeft() == 0) {
            return 0;
        }
        int had = debts.minutesOf(s, Kind.SUP);
        return ofSupport(support, had + minutes) - ofSupport(support, had);
    }

    private long ofSupport(Support support, int minutes) {
        long counted = Math.min(minutes, support.minutesLeft());
        return weights.supportUrgency() * counted / support.daysLeft();
    }

    private long changes(int s, int o, int span) {
        long cost = 0;
        for (int b = 0; b < day.blocks; b++) {
            int was = before[s * day.blocks + b];
            if ((span >> b & 1) != 0 && was >= 0 && was != o) {
                cost += weights.changedPlace();
            }
        }
        return cost;
    }

    /** The offering of the previous plan, or -1. */
    int before(int s, int b) {
        return before[s * day.blocks + b];
    }

    int roomBefore(int s, int b) {
        return roomBefore[s * day.blocks + b];
    }
}
