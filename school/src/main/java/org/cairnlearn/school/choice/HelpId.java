package org.cairnlearn.school.choice;

import java.util.UUID;

/** The id of a call for help. */
public record HelpId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
