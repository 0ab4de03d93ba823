package org.cairnlearn.school.support;

import java.util.UUID;

/** One service, accommodation or case manager's time. */
public record SupportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
