package org.cairnlearn.school.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** A talk that is over: it took place, or it was planned and did not. It never changes. */
public record Conference(
        ConferenceId id, Between between, LocalDate day, Outcome outcome, Instant closedAt) {

    /** Who talks. */
    public record Between(PersonId student, PersonId teacher) {}

    /** What became of it: two different facts. */
    public sealed interface Outcome {
        /**
         * It took place.
         *
         * @param last what became of the last promise; null when there was none, or nothing was
         *     said
         * @param minutes by the quiet clock of the page; null when nobody knows
         */
        record Held(@Nullable Last last, Step next, @Nullable Integer minutes) implements Outcome {}

        /** It did not. */
        record NotHeld(Why why) implements Outcome {}
    }

    /** The last talk, and what became of its next step. */
    public record Last(ConferenceId after, Kept kept) {}

    /** Whether a promise was kept. */
    public enum Kept {
        YES,
        PARTLY,
        NO
    }

    /** Why a talk did not take place. */
    public enum Why {
        /** The student or the adult was not there. */
        AWAY,
        NO_TIME
    }

    /** What somebody promised. */
    public record Step(String words, LocalDate by) {
        public Step {
            words = Texts.line(words);
        }

        private Step by(UnaryOperator<LocalDate> now) {
            return new Step(words, now.apply(by));
        }
    }

    /** The talk with the day of its next step as the school's year has it now. */
    Conference dueBy(UnaryOperator<LocalDate> now) {
        return switch (outcome) {
            case Outcome.NotHeld _ -> this;
            case Outcome.Held held ->
                    new Conference(
                            id,
                            between,
                            day,
                            new Outcome.Held(held.last(), held.next().by(now), held.minutes()),
                            closedAt);
        };
    }

    /** What was agreed; null when it was not held. */
    public @Nullable Step next() {
        return outcome instanceof Outcome.Held held ? held.next() : null;
    }
}
