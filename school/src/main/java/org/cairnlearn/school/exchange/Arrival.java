package org.cairnlearn.school.exchange;

import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where an import comes from.
 *
 * @param source the system, where a school has several of this kind; else empty
 * @param by who handed it in on a page; null from the command line
 */
public record Arrival(ImportKind kind, String source, @Nullable PersonId by) {
    /** From the command line. */
    public static Arrival ofCommand(ImportKind kind, String source) {
        return new Arrival(kind, source, null);
    }
}
