package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A group of a plan, or an own-pace place.
 *
 * @param competency what it is about; null at own pace, and where a teacher named the topic
 * @param leader the adult who hosts it: leads it for its led minutes, and in a flex block has it in
 *     the room; null when nobody does
 * @param room in the school's own words; empty when the roster names none
 * @param ledMinutes for how long from the block's start the adult leads, to go round afterwards; 0
 *     when nobody leads
 * @param with what it works with
 * @param hand what was done to it by hand
 * @param approvedBy who approved it in a flex block; null while nobody has, and in a class, whose
 *     plan is approved as a whole
 */
public record Group(
        GroupId id,
        Kind kind,
        @Nullable CompetencyId competency,
        @Nullable PersonId leader,
        String room,
        int ledMinutes,
        Basis basis,
        With with,
        Hand hand,
        @Nullable PersonId approvedBy) {

    /** The same group with other things to work with. */
    Group with(With other) {
        return new Group(
                id, kind, competency, leader, room, ledMinutes, basis, other, hand, approvedBy);
    }

    /** The same group in another room. */
    Group at(String other) {
        return new Group(
                id, kind, competency, leader, other, ledMinutes, basis, with, hand, approvedBy);
    }

    /** How a group works. */
    public enum Kind {
        /** An adult leads. */
        LESSON,
        /** An adult helps one or a few. */
        SUPPORT,
        /** Students practise together. */
        PEERS,
        /** Students make something. */
        PROJECT,
        /** Each on the own next skill. */
        OWN_PACE;

        /** Whether those who are in it work with each other. */
        public boolean isShared() {
            return this == LESSON || this == PEERS || this == PROJECT;
        }
    }

    /**
     * What a group works with.
     *
     * @param material of which there is a copy for each of them; null where each has the own thing,
     *     or nothing of the school's fits or is free
     * @param screenMinutes for how long each is before a screen; 0 without one
     */
    public record With(@Nullable MaterialId material, int screenMinutes) {
        static final With NOTHING = new With(null, 0);

        /** Whether it is work on a screen. */
        public boolean onScreen() {
            return screenMinutes > 0;
        }
    }

    /**
     * What a teacher did to a group.
     *
     * @param topic what it is about in the teacher's words; empty when it is about a competency, or
     *     at own pace
     * @param added whether the teacher added it
     * @param locked whether it and everybody in it stays as it is when the plan is proposed again
     */
    public record Hand(String topic, boolean added, boolean locked) {
        static final Hand OFF = new Hand("", false, false);
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
        NEXT_STEP,
        /** A teacher made the group. */
        BY_HAND,
        /** It is time that a service of the student needs; which one is not said. */
        SERVICE
    }
}
