package org.cairnlearn.school.competency;

import java.util.UUID;

/** One competency, the same for ever. */
public record CompetencyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
