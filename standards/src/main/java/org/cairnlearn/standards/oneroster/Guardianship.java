package org.cairnlearn.standards.oneroster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looks after a student. OneRoster has only the pair, in the column {@code
 * agentSourcedIds}; other formats say more.
 *
 * @param relation in the sender's own word, such as {@code parent} or {@code Mother}
 * @param custody whether the person may decide for the student; null if not said
 * @param contact whether the person is a contact of the school; null if not said
 * @param beginDate first day; null if not said
 * @param endDate last day; null if not said
 */
public record Guardianship(
        String sourcedId,
        Status status,
        String studentSourcedId,
        String guardianSourcedId,
        String relation,
        @Nullable Boolean custody,
        @Nullable Boolean contact,
        @Nullable LocalDate beginDate,
        @Nullable LocalDate endDate)
        implements RosterRecord {
    /** The id of the bond between two people, since most formats give it none. */
    public static String id(String student, String guardian) {
        return student + " / " + guardian;
    }
}
