package org.cairnlearn.standards.oneroster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student, a teacher, a relative or somebody else (OneRoster 1.1 CSV, users.csv; in 1.2 role and
 * orgs come from roles.csv). The column {@code password} is never read.
 *
 * @param orgSourcedIds the orgs the person belongs to, at least one; from roles.csv, that of the
 *     primary role comes first
 * @param role from roles.csv the primary role, else the first; null if a package of changes does
 *     not repeat it
 * @param agentSourcedIds who looks after this person, or whom this person looks after
 * @param preferred the names the person goes by (1.2)
 */
public record User(
        String sourcedId,
        Status status,
        boolean enabledUser,
        List<String> orgSourcedIds,
        @Nullable UserRole role,
        String username,
        String givenName,
        String familyName,
        String middleName,
        String identifier,
        String email,
        List<String> grades,
        List<String> agentSourcedIds,
        PreferredName preferred)
        implements RosterRecord {
    public User {
        orgSourcedIds = List.copyOf(orgSourcedIds);
        grades = List.copyOf(grades);
        agentSourcedIds = List.copyOf(agentSourcedIds);
    }

    /** The names somebody goes by (OneRoster 1.2 users.csv); each empty if not given. */
    public record PreferredName(String given, String middle, String family) {
        /** No preferred name was given. */
        public static final PreferredName NONE = new PreferredName("", "", "");
    }
}
