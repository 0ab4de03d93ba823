package org.cairnlearn.school.plan;

import java.time.Instant;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A word about where a student is to be in a flex block.
 *
 * @param became what the block's proposal made of it; null before one
 */
public record SignUp(UUID id, Wanted wanted, Said said, State state, @Nullable Became became) {
    /** Longer than this no reason is. */
    public static final int LONGEST_REASON = 120;

    /** Who is to be where. */
    public record Wanted(PersonId student, MeetingId meeting) {}

    /**
     * How it was said.
     *
     * @param reason in words that the student reads; may be empty
     * @param by the student, or the adult who calls
     */
    public record Said(Level level, String reason, Instant at, PersonId by) {
        public Said {
            reason = reason.strip();
            if (reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException(
                        "A reason has at most %d letters".formatted(LONGEST_REASON));
            }
        }
    }

    /** How strong a word is; the first is the strongest, and a stronger one bumps a weaker one. */
    public enum Level {
        /** The school's office, or its flex coordinator. */
        SCHOOL,
        /** An adult whose word comes first today. */
        PRIORITY,
        /** An adult takes one more than there are seats, and says why. */
        PLUS_ADD,
        /** An adult calls the student. */
        REQUIRED,
        /** The student chose it. */
        CHOSEN
    }

    /** What it is now. */
    public enum State {
        /** The student has the place. */
        HOLDS,
        /** A stronger word holds; when that is taken back, this one may hold again. */
        BUMPED,
        /** There was no seat; the first who waits gets the next one. */
        WAITS,
        /** Taken back. */
        ENDED
    }

    /** What a proposal made of it. */
    public enum Became {
        KEPT,
        /** The session cannot be held: its adult is away, or has planning time. */
        HOST_AWAY,
        /** Somebody put the student elsewhere by hand. */
        BY_HAND,
        /** The block holds time that the student needs for something else. */
        SERVICE,
        /** Somebody is there with whom the student does not work now. */
        APART
    }

    PersonId student() {
        return wanted.student();
    }

    SignUp now(State other) {
        return new SignUp(id, wanted, said, other, became);
    }
}
