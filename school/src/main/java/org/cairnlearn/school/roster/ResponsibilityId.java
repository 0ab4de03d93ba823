package org.cairnlearn.school.roster;

import java.util.UUID;

/** One responsibility, as it was given once. */
public record ResponsibilityId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
