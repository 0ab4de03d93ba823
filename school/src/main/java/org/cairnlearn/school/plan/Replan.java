package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What would change if only those were planned again who are affected by who is here: to be looked
 * at before it is taken. Nobody else's place, no locked group and no pinned student changes.
 *
 * @param seen the plan and the version that it is about
 * @param shifts in the order of the students' ids; empty when nobody has to move
 * @param off the talks that cannot take place; all others stay as they are
 * @param rehoused the groups whose room cannot be used, with everybody in them
 * @param unled the groups whose leader is not there, whoever is in them: nobody is to be sent there
 */
public record Replan(
        Change seen,
        List<Shift> shifts,
        List<Off> off,
        List<Rehoused> rehoused,
        Set<GroupId> unled) {
    public Replan {
        unled = Set.copyOf(unled);
        rehoused = List.copyOf(rehoused);
        shifts = List.copyOf(shifts);
        off = List.copyOf(off);
    }

    static Replan nothing(Change seen) {
        return new Replan(seen, List.of(), List.of(), List.of(), Set.of());
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return shifts.isEmpty() && off.isEmpty() && rehoused.isEmpty();
    }

    /** How many students and groups it is about. */
    public int count() {
        return students().size() + rehoused.size();
    }

    /** Whom it is about. */
    public List<PersonId> students() {
        return Stream.concat(
                        shifts.stream().map(Shift::student),
                        off.stream().map(one -> one.talk().student()))
                .distinct()
                .toList();
    }

    /**
     * One student's changed place.
     *
     * @param from null for one who came late and has no place yet
     * @param to null for one who is not in the block any more
     */
    public record Shift(PersonId student, @Nullable GroupId from, @Nullable GroupId to, Why why) {}

    /** Why a place changes. */
    public enum Why {
        /** The student is away. */
        AWAY,
        /** The student is in another class's plan at that time. */
        ELSEWHERE,
        /** The student is here and has no place. */
        HERE,
        /** Nobody is there to lead the group. */
        NO_LEADER,
        /** The group has too few left. */
        GROUP_ENDS,
        /** The group's room cannot be used, and there is no other. */
        NO_ROOM
    }

    /**
     * A group that goes to another room as it is.
     *
     * @param to where; empty while nobody has said
     */
    public record Rehoused(GroupId group, String from, String to) {}

    /**
     * A talk that cannot take place.
     *
     * @param studentAway whether it is the student who is away, and not only the adult
     */
    public record Off(Talk talk, boolean studentAway) {}
}
