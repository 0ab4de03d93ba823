package org.cairnlearn.school.roster;

import java.util.UUID;

/** One district or school. */
public record OrganisationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
