package org.cairnlearn.planner.day;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offering that takes place.
 *
 * @param id its name within the plan
 * @param offering of what
 * @param block the first of its blocks
 * @param teacher who leads it; none if it needs none
 * @param room where
 * @param students who is there
 */
public record Session(
        SessionId id,
        OfferingId offering,
        BlockId block,
        @Nullable TeacherId teacher,
        RoomId room,
        Set<StudentId> students) {
    public Session {
        students = Require.sorted("students", students);
    }
}
