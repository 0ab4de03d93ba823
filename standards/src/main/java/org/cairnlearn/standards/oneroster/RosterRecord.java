package org.cairnlearn.standards.oneroster;

/**
 * What all rows of the rostering tables have. In every record of this package an optional text that
 * the file leaves blank is the empty string, and references to other rows have been checked: they
 * lead to rows that were kept.
 */
public sealed interface RosterRecord
        permits Org,
                AcademicSession,
                Course,
                SchoolClass,
                RoleAssignment,
                User,
                Guardianship,
                Enrollment {
    /** The sender's id, unique within its table. */
    String sourcedId();

    /** Whether the record is in use or on its way out. */
    Status status();
}
