package org.cairnlearn.school.plan;

import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to take one more into a full group: to be looked at before anything is taken.
 *
 * @param from where the student is now
 * @param full what has no seat left
 * @param way who makes room; null where nobody can
 * @param lacking why nobody can; null where somebody does
 */
public record TakeIn(
        PersonId student,
        GroupId from,
        GroupId to,
        Full full,
        @Nullable Way way,
        @Nullable Lacking lacking) {

    /**
     * What has no seat left.
     *
     * @param inside how many are there
     * @param most how many are meant to be there
     * @param room the room, if that is what is full: nobody is put beyond it; empty if it is the
     *     group
     */
    public record Full(int inside, int most, String room) {
        /** Whether one more can be taken in beyond it. */
        public boolean canBeExceeded() {
            return room.isEmpty();
        }
    }

    /**
     * Who makes room, and what that changes.
     *
     * @param student who of all who could makes the plan lose least
     * @param change what the plan gains by both moves, or loses where below 0, in milli-mastery
     * @param next who is second; null where nobody else could
     */
    public record Way(PersonId student, GroupId to, long change, @Nullable Next next) {}

    /**
     * Who would be second.
     *
     * @param less how much less the plan would bring
     */
    public record Next(PersonId student, long less) {}

    /** Why nobody can make room. */
    public enum Lacking {
        /** Who is here has changed, and it is not known yet who has a seat. */
        CHANGED,
        /** All who are there are held by hand. */
        HELD,
        /** There is no other place for any of them. */
        NO_PLACE
    }

    /** Why somebody takes one more in, beyond a group's number. */
    public enum Reason {
        /** The student needs just this today. */
        NEEDS_IT,
        /** The student is to work with somebody who is there. */
        WORKS_WITH,
        /** One more adult is there. */
        ADULT_HELPS,
        /** The adult has said that one more is no trouble. */
        ROOM_ENOUGH
    }

    /** Whose places change if the way is taken. */
    public String shown() {
        return way == null ? "" : "%s>%s %s>%s".formatted(student, to, way.student(), way.to());
    }
}
