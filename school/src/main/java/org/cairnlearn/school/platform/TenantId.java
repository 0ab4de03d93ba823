package org.cairnlearn.school.platform;

import java.util.UUID;

/** One district or school whose data nobody else's people can reach. */
public record TenantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
