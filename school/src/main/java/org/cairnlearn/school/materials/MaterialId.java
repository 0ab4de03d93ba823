package org.cairnlearn.school.materials;

import java.util.UUID;

/** One material. */
public record MaterialId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
