package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.StudentId;
import org.jspecify.annotations.Nullable;

/** What is in the day before anything is sought: what has begun, and teachers' words. */
final class Given {
    private final Draft draft;
    private final DayIndex day;
    private final Places places;

    /** Pins that found no session. */
    private final List<Pin> unkept = new ArrayList<>();

    Given(Draft draft, Places places) {
        this.draft = draft;
        this.day = draft.day;
        this.places = places;
    }

    List<Pin> put() {
        day.problem.frozen().forEach(session -> hold(session, true));
        Map<List<Object>, List<Pin>> alike = new HashMap<>();
        List<List<Pin>> inOrder = new ArrayList<>();
        for (Pin pin : day.problem.pins()) {
            List<Object> key = new ArrayList<>();
            key.add(pin.offering());
            key.add(pin.block());
            key.add(pin.teacher() == null ? "" : pin.teacher());
            key.add(pin.room() == null ? "" : pin.room());
            List<Pin> group = alike.get(key);
            if (group == null) {
                group = new ArrayList<>();
                alike.put(key, group);
                inOrder.add(group);
            }
            group.add(pin);
        }
        // those that say more come first
        inOrder.sort(Comparator.comparingInt(pins -> -said(pins.getFirst())));
        inOrder.forEach(this::together);
        return unkept;
    }

    private static int said(Pin pin) {
        return (pin.teacher() == null ? 0 : 2) + (pin.room() == null ? 0 : 1);
    }

    /** The pins that are not kept by what is there. */
    List<Pin> unkept() {
        day.problem.pins().stream().filter(pin -> !isThere(pin)).forEach(unkept::add);
        return unkept;
    }

    /** Puts a session as it is. */
    void hold(Session session, boolean begun) {
        int o = day.offering(session.offering());
        int teacher = session.teacher() == null ? -1 : day.teacher(session.teacher());
        Slot slot = new Slot(o, day.block(session.block()), teacher, day.room(session.room()));
        Group group = draft.open(slot, begun);
        for (StudentId student : session.students()) {
            draft.join(day.student(student), group);
            draft.lock(day.student(student), group.span);
        }
    }

    private void together(List<Pin> pins) {
        for (Pin pin : pins) {
            if (isThere(pin)) {
                continue;
            }
            @Nullable Group group = sessionFor(pin, pins.size());
            if (group == null) {
                unkept.add(pin);
            } else {
                int s = day.student(pin.student());
                draft.join(s, group);
                draft.lock(s, group.span);
            }
        }
    }

    private boolean isThere(Pin pin) {
        int block = day.block(pin.block());
        Group there = draft.at(day.student(pin.student()), block);
        return there != null && isMeant(pin, there, block);
    }

    private boolean isMeant(Pin pin, Group group, int block) {
        return group.offering == day.offering(pin.offering())
                && (group.span >> block & 1) != 0
                && (pin.teacher() == null || group.teacher == day.teacher(pin.teacher()))
                && (pin.room() == null || group.room == day.room(pin.room()));
    }

    private @Nullable Group sessionFor(Pin pin, int company) {
        int s = day.student(pin.student());
        int block = day.block(pin.block());
        int o = day.offering(pin.offering());
        @Nullable Group crowded = null;
        for (int first = Math.max(0, block - day.offering(o).length() + 1);
                first <= block;
                first++) {
            for (Group group : draft.beginningIn(first)) {
                if (isMeant(pin, group, block) && mayBePinned(s, group)) {
                    if (group.size() < day.offering(o).max()) {
                        return group;
                    }
                    crowded = crowded == null || group.size() < crowded.size() ? group : crowded;
                }
            }
        }
        @Nullable Group fresh = fresh(pin, company);
        return fresh == null ? crowded : fresh;
    }

    /** A pin overrules readiness and size, but not where the student can be at all. */
    private boolean mayBePinned(int s, Group group) {
        return !group.frozen
                && (group.span & ~draft.open(s)) == 0
                && draft.fits(s, group.offering, group.room)
                && draft.openings.isOfArm(s, group.offering)
                && draft.isAdviserOrNoConference(s, group)
                && !hasAnother(s, group.offering)
                && !draft.company.isApart(s, group)
                && draft.housing.seatsLeft(group.room, group.span) > 0;
    }

    /** There is one conference a day. */
    private boolean hasAnother(int s, int o) {
        return day.kind(o) == Kind.CONF && draft.hasConference(s);
    }

    private @Nullable Group fresh(Pin pin, int company) {
        int s = day.student(pin.student());
        int o = day.offering(pin.offering());
        int block = day.block(pin.block());
        if (!draft.openings.isOfArm(s, o) || hasAnother(s, o)) {
            return null;
        }
        for (int first = block; first > block - day.offering(o).length() && first >= 0; first--) {
            int span = day.span(o, first);
            if (span != 0 && (span & ~draft.open(s)) == 0) {
                int teacher = pin.teacher() == null ? -1 : day.teacher(pin.teacher());
                int room = pin.room() == null ? -1 : day.room(pin.room());
                @Nullable Slot slot =
                        places.find(
                                new Places.Wish(o, first, teacher, room, Math.max(1, company), s));
                if (slot != null) {
                    return draft.open(slot, false);
                }
            }
        }
        return null;
    }
}
