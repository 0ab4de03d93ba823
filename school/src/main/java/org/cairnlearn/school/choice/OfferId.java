package org.cairnlearn.school.choice;

import java.util.UUID;

/** The id of a card that somebody was shown. */
public record OfferId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
