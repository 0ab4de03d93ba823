package org.cairnlearn.planner.signup;

import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.TeacherId;

/**
 * What can be signed up for.
 *
 * @param id its name
 * @param block when
 * @param host who is there
 * @param seats for how many
 * @param catchAll whether it takes who has no other place: study hall
 */
public record Meeting(SessionId id, BlockId block, TeacherId host, int seats, boolean catchAll) {
    public Meeting {
        if (seats < 0) {
            throw new IllegalArgumentException("%s has %d seats".formatted(id, seats));
        }
    }
}
