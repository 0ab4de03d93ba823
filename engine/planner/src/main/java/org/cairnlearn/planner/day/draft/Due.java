package org.cairnlearn.planner.day.draft;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Kind;
import org.jspecify.annotations.Nullable;

/** What is due today comes before what is merely good: required support (H6), conferences (H10). */
final class Due {
    private final Draft draft;
    private final DayIndex day;
    private final Debts debts;
    private final Places places;
    private final Filler filler;
    private final TalkBook talks;

    Due(Draft draft, Debts debts, Places places, Filler filler, TalkBook talks) {
        this.draft = draft;
        this.day = draft.day;
        this.debts = debts;
        this.places = places;
        this.filler = filler;
        this.talks = talks;
    }

    void run() {
        students(Comparator.comparingInt(s -> -debts.support(s))).forEach(this::support);
        int limit = day.problem.policy().limits().conferenceOverdueDays();
        students(Comparator.comparingInt(s -> -draft.student(s).conferenceOverdueDays())).stream()
                .filter(s -> draft.student(s).conferenceOverdueDays() > limit)
                .forEach(this::conference);
    }

    private List<Integer> students(Comparator<Integer> order) {
        return IntStream.range(0, day.students)
                .boxed()
                .sorted(order.thenComparingInt(s -> s))
                .toList();
    }

    private void support(int s) {
        while (debts.support(s) > 0) {
            if (!attend(s, Kind.SUP)) {
                return;
            }
        }
    }

    private void conference(int s) {
        if (debts.minutesOf(s, Kind.CONF) == 0 && !attend(s, Kind.CONF)) {
            talks.promise(s);
        }
    }

    /** Finds a session of that kind for a student, or opens one. */
    private boolean attend(int s, Kind kind) {
        for (int o = 0; o < day.offerings; o++) {
            if (day.kind(o) != kind || !draft.openings.isOpen(s, o)) {
                continue;
            }
            for (int b = 0; b < day.blocks; b++) {
                if (joined(s, o, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean joined(int s, int o, int b) {
        int span = day.span(o, b);
        if (span == 0 || !draft.mayTake(s, o, span)) {
            return false;
        }
        int[] party = draft.company.party(s, span);
        for (Group group : draft.beginningIn(b)) {
            if (group.offering == o && draft.canJoin(party, group)) {
                for (int one : party) {
                    draft.join(one, group);
                }
                return true;
            }
        }
        @Nullable Slot slot = places.find(new Places.Wish(o, b, -1, -1, party.length, s));
        if (slot == null) {
            return false;
        }
        Group group = draft.open(slot, false);
        if (draft.canJoin(party, group)) {
            for (int one : party) {
                draft.join(one, group);
            }
            filler.topUp(group);
        }
        if (!group.has(s) || group.size() < day.offering(o).min()) {
            draft.close(group);
            return false;
        }
        return true;
    }
}
