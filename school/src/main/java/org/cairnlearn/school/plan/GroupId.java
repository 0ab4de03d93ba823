package org.cairnlearn.school.plan;

import java.util.UUID;

/** One group of a plan, or its own-pace place (the planner's session). */
public record GroupId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
