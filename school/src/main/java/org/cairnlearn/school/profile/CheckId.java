package org.cairnlearn.school.profile;

import java.util.UUID;

/** A request to be checked. */
public record CheckId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
