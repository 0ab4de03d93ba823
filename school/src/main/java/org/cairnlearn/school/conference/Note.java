package org.cairnlearn.school.conference;

import java.time.Instant;
import org.cairnlearn.school.roster.PersonId;

/**
 * What an adult noted of a talk.
 *
 * @param later whether it was added after the talk was closed
 */
public record Note(PersonId author, Instant at, Text text, boolean later) {
    /** For whom it is. */
    public enum Readers {
        /** The student, and who talks with the student. */
        SHARED,
        /** Its author alone. */
        PRIVATE
    }

    /** What it says. */
    public record Text(Readers readers, String words) {
        public Text {
            words = Texts.note(words);
        }
    }
}
