package org.cairnlearn.school.profile;

import java.util.UUID;

/** A statement's own number. */
public record StatementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
