package org.cairnlearn.school.choice;

import java.util.UUID;

/** The id of something that a student proposed. */
public record ProposalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
