package org.cairnlearn.school.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as it is sealed.
 *
 * @param roll the name of its roll in hexadecimal; empty for a refusal that named nobody
 */
record Line(long number, Instant at, Who who, What what, String roll) {
    /** Who looked. */
    record Who(@Nullable UUID account, @Nullable UUID person, String role) {}

    /** What was asked for, and what came of it. */
    record What(String screen, String form, String outcome) {}
}
