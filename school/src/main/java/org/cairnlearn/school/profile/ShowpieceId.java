package org.cairnlearn.school.profile;

import java.util.UUID;

/** The own number of something that a student shows. */
public record ShowpieceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
