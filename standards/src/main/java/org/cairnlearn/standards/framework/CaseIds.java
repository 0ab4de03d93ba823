package org.cairnlearn.standards.framework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The UUIDs that CASE wants of everything, also where a source gave something else, or nothing. */
public final class CaseIds {
    private CaseIds() {}

    /**
     * The id itself where it is a UUID, else a name-based one (RFC 9562, version 3) of both ids:
     * the same each time, and in every school.
     *
     * @param framework source id of the framework
     * @param own source id within it
     */
    public static String of(String framework, String own) {
        var plain = CaseFields.normal(own);
        return isUuid(plain)
                ? plain
                : UUID.nameUUIDFromBytes((framework + "/" + own).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Whether something is written as a UUID. */
    public static boolean isUuid(String id) {
        return CaseFields.isUuid(id);
    }
}
