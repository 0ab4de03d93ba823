package org.cairnlearn.school.conference;

import java.time.Instant;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** A student asks for a talk; one at a time. */
public record Request(PersonId student, Wish wish, Instant askedAt) {
    /**
     * What is asked for.
     *
     * @param teacher with whom; null for any teacher of the student
     * @param words in the student's own words; may be empty
     */
    public record Wish(@Nullable PersonId teacher, Topic topic, Soon soon, String words) {
        public Wish {
            words = Texts.line(words);
        }
    }

    /** What it is about. */
    public enum Topic {
        WORK,
        GOAL,
        FEELING,
        ELSE
    }

    /** How soon. */
    public enum Soon {
        TODAY,
        WEEK,
        LATER
    }

    /** Whether a teacher is asked: by name, or as any of the student's teachers. */
    public boolean asks(PersonId teacher) {
        return wish.teacher() == null || teacher.equals(wish.teacher());
    }
}
