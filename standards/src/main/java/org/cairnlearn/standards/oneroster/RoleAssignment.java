package org.cairnlearn.standards.oneroster;

/**
 * Somebody's role at one org (OneRoster 1.2 CSV, roles.csv).
 *
 * @param primary whether this is the person's main role at this org
 */
record RoleAssignment(
        String sourcedId,
        Status status,
        String userSourcedId,
        boolean primary,
        UserRole role,
        String orgSourcedId)
        implements RosterRecord {}
