package org.cairnlearn.school.plan;

import java.util.UUID;

/** A session that students sign up for; the group of the block's plan has the same id. */
public record MeetingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
