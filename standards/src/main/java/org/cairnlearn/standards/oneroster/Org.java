package org.cairnlearn.standards.oneroster;

/**
 * A school, or what schools belong to (OneRoster 1.1 CSV, orgs.csv).
 *
 * @param parentSourcedId the org above this one; empty at the top
 */
public record Org(
        String sourcedId,
        Status status,
        String name,
        OrgType type,
        String identifier,
        String parentSourcedId)
        implements RosterRecord {}
