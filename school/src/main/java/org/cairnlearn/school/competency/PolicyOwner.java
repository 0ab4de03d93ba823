package org.cairnlearn.school.competency;

import java.util.UUID;

/** A school or a district, by its id: whose policy a document is. */
public record PolicyOwner(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
