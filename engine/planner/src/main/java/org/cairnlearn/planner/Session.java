package org.cairnlearn.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offering that takes place: who leads it, where, and who sits in it.
 *
 * @param id its name within the plan
 * @param offering what takes place
 * @param teacher who leads it; none unless it is teacher-led
 * @param room where it is; several sessions may share a room
 * @param students who is in it, ordered by id
 */
public record Session(
        SessionId id,
        OfferingId offering,
        @Nullable TeacherId teacher,
        RoomId room,
        List<StudentId> students) {
    public Session {
        students = List.copyOf(students);
    }
}
