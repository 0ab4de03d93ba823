package org.cairnlearn.school.plan;

import java.util.UUID;

/** The plan of one class in one block of one day. */
public record PlanId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
