package org.cairnlearn.planner.day.draft;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Gives everyone a place who has none: own pace, else anything that is open, else a crowded one.
 */
final class Rest {
    private final Draft draft;
    private final DayIndex day;
    private final Places places;
    private final TalkBook talks;
    private final LastResort lastResort;
    private final int[] ownPace;

    Rest(Draft draft, Places places, TalkBook talks) {
        this.draft = draft;
        this.talks = talks;
        this.day = draft.day;
        this.places = places;
        lastResort = new LastResort(draft);
        ownPace = IntStream.range(0, day.offerings).filter(o -> day.kind(o) == Kind.IND).toArray();
    }

    void run() {
        for (int b = 0; b < day.blocks; b++) {
            for (int s = 0; s < day.students; s++) {
                if ((draft.open(s) >> b & 1) != 0) {
                    place(s, b);
                }
            }
        }
    }

    private void place(int s, int b) {
        int[] company = draft.company.party(s, 1 << b);
        if (company.length > 1
                && Arrays.stream(company).allMatch(one -> isOpen(one, b))
                && seat(company, b)) {
            return;
        }
        int[] alone = {s};
        if (!seat(alone, b) && !anything(s, b)) {
            squeeze(s, b);
        }
    }

    private boolean isOpen(int s, int b) {
        return (draft.open(s) >> b & 1) != 0;
    }

    private boolean seat(int[] party, int b) {
        int[] best =
                Arrays.stream(ownPace)
                        .boxed()
                        .sorted((x, y) -> Integer.compare(worth(party, y), worth(party, x)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int o : best) {
            @Nullable Group group = existing(party, o, b);
            group = group == null ? fresh(party, o, b) : group;
            group = group == null ? rehoused(party, o, b) : group;
            if (group != null) {
                Group found = group;
                Arrays.stream(party).forEach(s -> draft.join(s, found));
                return true;
            }
        }
        return false;
    }

    private int worth(int[] party, int o) {
        return Arrays.stream(party).map(s -> draft.openings.worth(s, o)).sum();
    }

    private @Nullable Group existing(int[] party, int o, int b) {
        for (Group group : draft.beginningIn(b)) {
            if (group.offering == o && draft.canJoin(party, group)) {
                return group;
            }
        }
        return null;
    }

    private @Nullable Group fresh(int[] party, int o, int b) {
        int span = day.span(o, b);
        if (!Arrays.stream(party).allMatch(s -> draft.mayTake(s, o, span))) {
            return null;
        }
        int expected = Math.min(day.offering(o).max(), waiting(b));
        @Nullable Slot slot = places.find(new Places.Wish(o, b, -1, -1, expected, party[0]));
        if (slot == null) {
            return null;
        }
        Group group = draft.open(slot, false);
        if (!draft.canJoin(party, group)) {
            draft.close(group);
            return null;
        }
        return group;
    }

    /** One that is full only because its room is. */
    private @Nullable Group rehoused(int[] party, int o, int b) {
        for (Group group : draft.beginningIn(b)) {
            boolean small =
                    group.offering == o
                            && !group.frozen
                            && !isPinned(group)
                            && !day.room(group.room).shared()
                            && draft.housing.seatsLeft(group.room, group.span) < party.length;
            for (int r : small ? day.roomsFor[o] : new int[0]) {
                int before = group.room;
                if (draft.housing.seatsForNew(r, group.span) >= group.size() + party.length) {
                    draft.rehouse(group, r);
                    if (suitsAll(group, r) && draft.canJoin(party, group)) {
                        return group;
                    }
                    draft.rehouse(group, before);
                }
            }
        }
        return null;
    }

    /** A pin may name the room. */
    private boolean isPinned(Group group) {
        return Arrays.stream(group.members()).anyMatch(s -> draft.isLocked(s, group.span));
    }

    private boolean suitsAll(Group group, int room) {
        return Arrays.stream(group.members()).allMatch(s -> draft.fits(s, group.offering, room));
    }

    private int waiting(int b) {
        return (int) IntStream.range(0, day.students).filter(s -> isOpen(s, b)).count();
    }

    private boolean anything(int s, int b) {
        int[] alone = {s};
        for (Group group : draft.beginningIn(b)) {
            if (draft.canJoin(alone, group)) {
                draft.join(s, group);
                return true;
            }
        }
        for (int o : draft.openings.of(s)) {
            @Nullable Group group = day.offering(o).min() <= 1 ? fresh(alone, o, b) : null;
            if (group != null) {
                draft.join(s, group);
                return true;
            }
        }
        return false;
    }

    /** There is no seat left: the rule that gives way is size or seats, and the plan says so. */
    private void squeeze(int s, int b) {
        List<Group> there = draft.beginningIn(b);
        @Nullable Group best = null;
        for (Group group : there) {
            boolean possible =
                    !group.frozen
                            && draft.mayTake(s, group.offering, group.span)
                            && draft.isAdviserOrNoConference(s, group)
                            && !draft.company.isApart(s, group);
            if (possible && (best == null || harm(s, group) < harm(s, best))) {
                best = group;
            }
        }
        if (best == null) {
            best = anywhere(s, b);
        }
        if (best != null) {
            draft.join(s, best);
        } else if (!lastResort.place(s, b) && (draft.forTalk(s) >> b & 1) != 0) {
            talks.takeBack(s, b);
            place(s, b);
        }
    }

    private int harm(int s, Group group) {
        return (draft.fits(s, group.offering, group.room) ? 0 : 1000)
                + (day.kind(group.offering) == Kind.IND ? 0 : 100)
                + Math.min(99, group.size());
    }

    /** Own pace in a room that is taken already: what is open to the student, before all else. */
    private @Nullable Group anywhere(int s, int b) {
        int[] all =
                IntStream.concat(Arrays.stream(ownPace), Arrays.stream(draft.openings.of(s)))
                        .filter(o -> !day.offering(o).needsTeacher())
                        .filter(o -> isPossible(s, o, b))
                        .toArray();
        if (all.length == 0) {
            return null;
        }
        int best =
                Arrays.stream(all)
                        .filter(o -> draft.mayTake(s, o, day.span(o, b)))
                        .findFirst()
                        .orElse(all[0]);
        return crowded(s, best, b);
    }

    private boolean isPossible(int s, int o, int b) {
        int span = day.span(o, b);
        return span != 0
                && (span & ~draft.open(s)) == 0
                && ((draft.forTalk(s) & span) == 0 || day.kind(o).isOwnWork())
                && draft.openings.isOfArm(s, o)
                && day.roomsFor[o].length > 0;
    }

    private Group crowded(int s, int o, int b) {
        int room =
                Arrays.stream(day.roomsFor[o])
                        .filter(r -> draft.fits(s, o, r))
                        .findFirst()
                        .orElse(day.roomsFor[o][0]);
        return draft.open(new Slot(o, b, -1, room), false);
    }
}
