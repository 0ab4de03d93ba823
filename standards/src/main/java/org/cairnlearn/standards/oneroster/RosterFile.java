package org.cairnlearn.standards.oneroster;

/** The rostering tables that are read, in the order in which they depend on each other. */
public enum RosterFile {
    ORGS("orgs"),
    ACADEMIC_SESSIONS("academicSessions"),
    COURSES("courses"),
    CLASSES("classes"),
    /** Only in version 1.2; in 1.1 the users table has the roles. */
    ROLES("roles"),
    USERS("users"),
    /** Who looks after whom; OneRoster says it in the users table. */
    RELATIONSHIPS("relationships"),
    ENROLLMENTS("enrollments");

    private final String stem;

    RosterFile(String stem) {
        this.stem = stem;
    }

    /** The file's name, such as {@code academicSessions.csv}. */
    public String fileName() {
        return stem + ".csv";
    }

    /** The name of the collection in a service's answer, such as {@code academicSessions}. */
    String collection() {
        return stem;
    }

    /** The name of the manifest's property that says how the file was sent. */
    String property() {
        return "file." + stem;
    }
}
