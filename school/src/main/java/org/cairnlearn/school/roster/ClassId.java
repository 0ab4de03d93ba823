package org.cairnlearn.school.roster;

import java.util.UUID;

/** One class (OneRoster: class; many schools say section). */
public record ClassId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
