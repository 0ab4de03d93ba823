package org.cairnlearn.planner.day.draft;

import java.util.List;

/** Gives a group that its room alone keeps small a larger one: a free one, or another group's. */
final class Roomier {
    private final Draft draft;
    private final DayIndex day;

    private final Filler filler;

    Roomier(Draft draft, Filler filler) {
        this.draft = draft;
        this.filler = filler;
        this.day = draft.day;
    }

    void widen(Group group) {
        boolean cramped =
                draft.housing.seatsLeft(group.room, group.span) <= 0
                        && group.size() < day.offering(group.offering).max()
                        && isMovable(group)
                        && filler.isWanted(group);
        if (cramped && !toFreeRoom(group)) {
            exchange(group);
        }
    }

    /** Whether nothing but chance put it there: no pin, nothing begun, a room of its own. */
    private boolean isMovable(Group group) {
        boolean set = group.frozen || day.room(group.room).shared();
        for (int s : group.members()) {
            set |= draft.isLocked(s, group.span);
        }
        return !set;
    }

    private boolean toFreeRoom(Group group) {
        for (int r : day.roomsFor[group.offering]) {
            if (!day.room(r).shared()
                    && day.room(r).seats() > day.room(group.room).seats()
                    && draft.housing.seatsForNew(r, group.span) > 0
                    && draft.leavesSeats(group.offering, r, group.span)
                    && suits(group, r)) {
                draft.rehouse(group, r);
                return true;
            }
        }
        return false;
    }

    private void exchange(Group group) {
        for (Group other : List.copyOf(draft.beginningIn(group.block))) {
            boolean larger = day.room(other.room).seats() > day.room(group.room).seats();
            if (larger
                    && other.span == group.span
                    && isMovable(other)
                    && other.size() <= day.room(group.room).seats()
                    && suits(other, group.room)
                    && suits(group, other.room)) {
                draft.exchangeRooms(group, other);
                return;
            }
        }
    }

    private boolean suits(Group group, int room) {
        boolean suits =
                day.room(room).features().containsAll(day.offering(group.offering).features());
        for (int s : group.members()) {
            suits &= draft.fits(s, group.offering, room);
        }
        return suits;
    }
}
