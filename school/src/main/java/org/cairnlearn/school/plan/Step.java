package org.cairnlearn.school.plan;

import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** One thing that a hand does to a plan, with what it takes to undo it. */
sealed interface Step {
    /** A student goes to another group, to stay there. */
    record Moved(Place before, GroupId to) implements Step {}

    /** A student goes to a full group, to stay there, beyond its number. */
    record TakenIn(Place before, GroupId to, TakeIn.Reason reason) implements Step {}

    /** A student stays in the group, whatever is proposed. */
    record Pinned(Place before) implements Step {}

    /** A student is no longer held in the group. */
    record Released(Place before) implements Step {}

    /** A student who had no place gets one. */
    record Came(PersonId student, GroupId to, ClassId home) implements Step {}

    /** A student who is away gives the place up. */
    record Left(Place before) implements Step {}

    /** A student's talk cannot take place. */
    record CalledOff(PersonId student) implements Step {}

    /** A group is added. */
    record Added(GroupId group) implements Step {}

    /** A group is locked, or no longer. */
    record Locked(GroupId group, boolean locked) implements Step {}

    /** A group goes to another room. */
    record Rehoused(GroupId group, String from, String room) implements Step {}

    /** Its name in the database. */
    default String kind() {
        return switch (this) {
            case Moved _ -> "MOVED";
            case TakenIn _ -> "TAKEN_IN";
            case Pinned _ -> "PINNED";
            case Released _ -> "RELEASED";
            case Came _ -> "CAME";
            case Left _ -> "LEFT";
            case CalledOff _ -> "CALLED_OFF";
            case Added _ -> "ADDED";
            case Locked(var _, var locked) -> locked ? "LOCKED" : "UNLOCKED";
            case Rehoused _ -> "REHOUSED";
        };
    }

    /** The place as it was; null where there was none, or a group is changed. */
    default @Nullable Place before() {
        return switch (this) {
            case Moved(var before, var _) -> before;
            case TakenIn(var before, var _, var _) -> before;
            case Pinned(var before) -> before;
            case Released(var before) -> before;
            case Left(var before) -> before;
            case Came _, CalledOff _, Added _, Locked _, Rehoused _ -> null;
        };
    }

    /** Whose place it is about; null where it is about a group. */
    default @Nullable PersonId student() {
        return switch (this) {
            case Came(var student, var _, var _) -> student;
            case CalledOff(var student) -> student;
            case Moved _,
                    TakenIn _,
                    Pinned _,
                    Released _,
                    Left _,
                    Added _,
                    Locked _,
                    Rehoused _ -> {
                var before = before();
                yield before == null ? null : before.student();
            }
        };
    }

    /** The group that it leads to or is about; null where a student leaves. */
    default @Nullable GroupId to() {
        return switch (this) {
            case Moved(var _, var to) -> to;
            case TakenIn(var _, var to, var _) -> to;
            case Came(var _, var to, var _) -> to;
            case Pinned(var before) -> before.group();
            case Released(var before) -> before.group();
            case Added(var group) -> group;
            case Locked(var group, var _) -> group;
            case Rehoused(var group, var _, var _) -> group;
            case Left _, CalledOff _ -> null;
        };
    }
}
