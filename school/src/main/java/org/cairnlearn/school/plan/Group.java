package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A group of a plan, or its own-pace place.
 *
 * @param competency what it is about; null at own pace
 * @param leader the adult who leads it; null unless it is a lesson
 * @param room in the school's own words; empty when the roster names none
 * @param ledMinutes for how long from the block's start the adult leads, to go round afterwards; 0
 *     unless it is a lesson
 */
public record Group(
        GroupId id,
        Kind kind,
        @Nullable CompetencyId competency,
        @Nullable PersonId leader,
        String room,
        int ledMinutes,
        Basis basis) {

    /** How a group works. */
    public enum Kind {
        LESSON,
        PEERS,
        OWN_PACE
    }

    /**
     * Why these students share it, for the sentence that says so.
     *
     * @param builtOn the prerequisite that most of them have; null when there is none
     * @param opens what it opens for most of them; null when nothing in sight needs it
     */
    public record Basis(
            Reason reason, @Nullable CompetencyId builtOn, @Nullable CompetencyId opens) {}

    /** The kinds of reason. */
    public enum Reason {
        /** Most have begun on it and do not have it yet. */
        STARTED,
        /** Most have not begun on it and have what it builds on. */
        READY,
        /** Each student has an own next skill. */
        NEXT_STEP
    }
}
