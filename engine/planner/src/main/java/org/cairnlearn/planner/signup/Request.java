package org.cairnlearn.planner.signup;

import java.time.LocalDateTime;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;

/**
 * A word about a student's place.
 *
 * @param student whose
 * @param meeting where
 * @param level how strong
 * @param at when it was said
 * @param reason why; a plus-add needs one, the others may be empty
 */
public record Request(
        StudentId student, SessionId meeting, Level level, LocalDateTime at, String reason) {
    /** A student's own choice. */
    public static Request choice(StudentId student, SessionId meeting, LocalDateTime at) {
        return new Request(student, meeting, Level.CHOSEN, at, "");
    }
}
