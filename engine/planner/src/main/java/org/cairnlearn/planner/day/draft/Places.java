package org.cairnlearn.planner.day.draft;

import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.jspecify.annotations.Nullable;

/** Finds a teacher and a room for a session. */
final class Places {
    /**
     * What is looked for.
     *
     * @param offering of what
     * @param block from when
     * @param teacher who must lead it, or -1
     * @param room where it must be, or -1
     * @param students how many are expected, 1 or more
     * @param guest a student who must be able to be there, or -1
     */
    record Wish(int offering, int block, int teacher, int room, int students, int guest) {}

    private final Draft draft;
    private final DayIndex day;

    Places(Draft draft) {
        this.draft = draft;
        this.day = draft.day;
    }

    /** A slot in which the session can be opened; null if there is none. */
    @Nullable Slot find(Wish wish) {
        int span = day.span(wish.offering(), wish.block());
        if (span == 0 || !draft.copiesLeft(wish.offering(), span)) {
            return null;
        }
        int teacher = teacher(wish, span);
        if (teacher == NOBODY) {
            return null;
        }
        int room = room(wish, span);
        return room < 0 ? null : new Slot(wish.offering(), wish.block(), teacher, room);
    }

    private static final int NOBODY = -2;

    private int teacher(Wish wish, int span) {
        Offering offering = day.offering(wish.offering());
        if (wish.teacher() >= 0) {
            boolean able =
                    draft.staff.canLead(wish.teacher(), span)
                            && draft.staff.isQualified(wish.teacher(), wish.offering())
                            && (offering.kind() != Kind.CONF
                                    || wish.guest() < 0
                                    || draft.isAdviser(wish.teacher(), wish.guest()));
            return able ? wish.teacher() : NOBODY;
        }
        if (!offering.needsTeacher()) {
            return -1;
        }
        int best = NOBODY;
        for (int t : candidates(wish)) {
            if (draft.staff.canLead(t, span) && (best == NOBODY || isMoreSpecial(t, best))) {
                best = t;
            }
        }
        return best;
    }

    private int[] candidates(Wish wish) {
        if (day.kind(wish.offering()) == Kind.CONF) {
            return wish.guest() < 0 ? new int[0] : day.advisers[wish.guest()];
        }
        int topic = day.topic[wish.offering()];
        return topic >= 0 ? day.qualified[topic] : IntStream.range(0, day.teachers).toArray();
    }

    private boolean isMoreSpecial(int t, int than) {
        return day.problem.teachers().get(t).topics().size()
                < day.problem.teachers().get(than).topics().size();
    }

    /** The smallest free room that holds them, else the largest; it must leave seats for others. */
    private int room(Wish wish, int span) {
        if (day.kind(wish.offering()) == Kind.IND) {
            int shared = room(wish, span, true);
            return shared >= 0 ? shared : room(wish, span, false);
        }
        return room(wish, span, false);
    }

    private int room(Wish wish, int span, boolean sharedOnly) {
        int least = Math.max(1, day.offering(wish.offering()).min());
        int best = -1;
        int bestSeats = 0;
        for (int r : day.roomsFor[wish.offering()]) {
            boolean asked = wish.room() < 0 || wish.room() == r;
            if (!asked || sharedOnly && !day.room(r).shared()) {
                continue;
            }
            int seats = draft.housing.seatsForNew(r, span);
            boolean suits = wish.guest() < 0 || draft.fits(wish.guest(), wish.offering(), r);
            if (!suits || seats < least || !draft.leavesSeats(wish.offering(), r, span)) {
                continue;
            }
            if (seats >= wish.students()) {
                return r;
            }
            if (seats > bestSeats) {
                best = r;
                bestSeats = seats;
            }
        }
        return best;
    }
}
