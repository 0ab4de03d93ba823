package org.cairnlearn.school.conference;

import java.util.UUID;

/** A conference's own number. */
public record ConferenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
