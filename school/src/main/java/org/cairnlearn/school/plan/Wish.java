package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What a student would like to work on, on a day.
 *
 * @param rank 1 for the first choice; several may share a rank
 * @param mode how; null where any way is welcome
 */
public record Wish(CompetencyId competency, int rank, @Nullable Mode mode) {
    public Wish {
        if (rank < 1) {
            throw new IllegalArgumentException("The first choice has rank 1, not " + rank);
        }
    }

    /** A first choice that leaves open how. */
    public static Wish first(CompetencyId competency) {
        return new Wish(competency, 1, null);
    }

    /** Whether a kind of group is the wished way to work; on a screen somebody is at own pace. */
    boolean fits(Group.Kind kind, boolean onScreen) {
        return switch (mode) {
            case null -> true;
            case WITH_A_PERSON -> kind == Group.Kind.LESSON || kind == Group.Kind.SUPPORT;
            case IN_PAIRS -> kind == Group.Kind.PEERS || kind == Group.Kind.PROJECT;
            case SCREEN -> onScreen;
            case PAPER, HANDS_ON -> !onScreen && kind != Group.Kind.LESSON;
        };
    }

    /** Where a wish comes from. */
    public enum Source {
        /** The student chose it for the day. */
        CHOICE,
        /** It is the skill of a live goal, and nothing was chosen. */
        GOAL,
        /** Its name, or what there is for it, names something that the student likes. */
        INTEREST
    }

    /** What became of a wish in a block. */
    public enum Fate {
        KEPT,
        /** The student is on the wished skill, in another way. */
        OTHER_WAY,
        /** The student could not work on it now. */
        NOT_READY,
        /** The block holds time that the student needs for something else. */
        SERVICE,
        /** The student had signed up for a session then. */
        SIGNED_UP,
        /** An adult had called the student to a session then. */
        CALLED,
        /** A teacher put the student somewhere. */
        BY_HAND,
        /** A study that the school takes part in has the student work on it in another way. */
        STUDY,
        /** Too few others could share it, and nobody is left alone in this block. */
        TOO_FEW,
        /** The groups on it are full. */
        FULL,
        /** Something else helps the student more now. */
        NEEDED_MORE;

        /** Whether the student is on what was wished. */
        public boolean onTopic() {
            return this == KEPT || this == OTHER_WAY;
        }
    }
}
