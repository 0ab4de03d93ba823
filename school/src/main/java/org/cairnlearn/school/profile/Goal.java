package org.cairnlearn.school.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a student has promised to learn, in the student's own words, by a day. It is the student's;
 * a teacher signs it too. It is never used for a grade or a rank.
 *
 * @param steps the way there, in order; may be empty
 */
public record Goal(GoalId id, PersonId student, Promise promise, Life life, List<Step> steps) {
    public Goal {
        steps = List.copyOf(steps);
    }

    /**
     * What is promised.
     *
     * @param words what the student wants to be able to do
     * @param reason why it matters to the student; empty when nothing was said
     * @param skill the skill it is about; null for a habit or something that no skill names
     * @param showing what will count as having done it
     * @param by the last day
     */
    public record Promise(
            String words,
            String reason,
            @Nullable CompetencyId skill,
            Showing showing,
            LocalDate by) {
        private Promise by(LocalDate day) {
            return new Promise(words, reason, skill, showing, day);
        }
    }

    /** What will count as having reached a goal. */
    public enum Showing {
        /** A check with a teacher. */
        CHECK,
        /** A piece of work to hand in. */
        WORK,
        /** The student explains it to somebody. */
        EXPLAINING
    }

    /**
     * What became of it so far.
     *
     * @param begun when it was written
     * @param agreedBy the teacher who signed it; null while nobody has
     * @param ended when it was met, revised or dropped; null while it lives
     * @param why why it was dropped; empty otherwise
     */
    public record Life(
            State state,
            Instant begun,
            @Nullable PersonId agreedBy,
            @Nullable Instant ended,
            String why) {}

    /** Where a goal is on its way. */
    public enum State {
        /** The student has written it; no teacher has signed it yet. */
        DRAFTED,
        /** A teacher has signed it too. */
        AGREED,
        /** The student has taken a first step. */
        ACTIVE,
        /** The student says that it is done. */
        MET,
        /** Another goal has taken its place. */
        REVISED,
        /** The student has let it go, and said why. */
        DROPPED;

        /** Whether the student is still on the way. */
        public boolean live() {
            return this == DRAFTED || this == AGREED || this == ACTIVE;
        }
    }

    /** One step of the way, and when it was taken; null while it is to do. */
    public record Step(String words, @Nullable Instant done) {}

    /**
     * Something that the student or a teacher said about a goal on the way.
     *
     * @param by who
     */
    public record Remark(PersonId by, Instant at, String words) {}

    /** The goal with its day as the school's year has it now; one that has ended keeps its day. */
    Goal dueBy(UnaryOperator<LocalDate> now) {
        return life.state().live()
                ? new Goal(id, student, promise.by(now.apply(promise.by())), life, steps)
                : this;
    }

    /** How many of the steps are taken. */
    public int stepsTaken() {
        return (int) steps.stream().flatMap(step -> Stream.ofNullable(step.done())).count();
    }
}
