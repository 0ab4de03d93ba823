package org.cairnlearn.simulation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id under which a school's system knows a person, class, term or place (OneRoster 1.1). */
public record SourcedId(String value) {
    public SourcedId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A sourcedId is not blank");
        }
    }

    /** The id of the n-th thing of a kind: looks like a UUID and is the same for the same seed. */
    static SourcedId of(long seed, String kind, int n) {
        String name = "harbor-school/" + seed + "/" + kind + "/" + n;
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new SourcedId(UUID.nameUUIDFromBytes(bytes).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
