package org.cairnlearn.planner.day;

import org.jspecify.annotations.Nullable;

/**
 * A teacher's word: this student is there in this block.
 *
 * @param student whose place
 * @param block when; of a session of several blocks any one
 * @param offering what
 * @param teacher with whom, if that matters
 * @param room where, if that matters
 */
public record Pin(
        StudentId student,
        BlockId block,
        OfferingId offering,
        @Nullable TeacherId teacher,
        @Nullable RoomId room) {}
