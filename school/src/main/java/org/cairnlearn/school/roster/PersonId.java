package org.cairnlearn.school.roster;

import java.util.UUID;

/** One person: a student, a teacher, anybody on the roster. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
