package org.cairnlearn.school.choice;

import java.util.UUID;

/** The id of a playlist, the same in all its versions. */
public record PlaylistId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
