package org.cairnlearn.school.schedule;

import java.util.Locale;

/** What can be said of a school's year. */
public enum ScheduleKind {
    DAYS,
    BELLS,
    ROOMS,
    STAFF,
    ABSENCES;

    /** The word, as files are named by it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
