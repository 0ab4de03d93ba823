package org.cairnlearn.planner.signup;

import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;

/**
 * What became of a request.
 *
 * @param request the word
 * @param block when its meeting is
 * @param state what it is now
 */
public record Claim(Request request, BlockId block, State state) {
    /** What a claim is. */
    public enum State {
        /** The student is there. */
        HOLDS,
        /** A stronger one holds; if that is taken back, this one may hold again. */
        BUMPED,
        /** There was no seat; the first who waits gets the next one. */
        WAITS
    }

    StudentId student() {
        return request.student();
    }

    SessionId meeting() {
        return request.meeting();
    }

    Level level() {
        return request.level();
    }

    Claim now(State other) {
        return new Claim(request, block, other);
    }
}
