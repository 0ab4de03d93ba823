package org.cairnlearn.school.consent;

/** Which data of a student an answer is about. */
public enum DataKind {
    /** All of them. */
    EVERYTHING,
    /** Name, grade, classes, places. */
    NAME,
    /** Addresses and telephone numbers, also of the family. */
    CONTACT,
    /** Work, levels, results, goals. */
    WORK,
    /** Who is here, away or late. */
    ATTENDANCE,
    /** Services and what helps in class. */
    SERVICES,
    /** Photos, voices and recordings. */
    PICTURES;

    /** Whether an answer about this kind says something about another one. */
    boolean covers(DataKind other) {
        return this == EVERYTHING || this == other;
    }
}
