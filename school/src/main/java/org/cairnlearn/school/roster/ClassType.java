package org.cairnlearn.school.roster;

import java.util.Locale;

/** What a class is there for. */
public enum ClassType {
    /** It is on the timetable. */
    SCHEDULED,
    /** The group that a student belongs to, whatever is taught. */
    HOMEROOM,
    /** The group that an adult looks after in small numbers. */
    ADVISORY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
