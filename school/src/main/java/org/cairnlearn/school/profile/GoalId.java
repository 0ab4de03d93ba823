package org.cairnlearn.school.profile;

import java.util.UUID;

/** A goal's own number. */
public record GoalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
