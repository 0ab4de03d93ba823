package org.cairnlearn.school.audit;

/** What of a student a screen shows. */
public enum DataKind {
    NAME,
    /** Where, when and with whom the student works, and why there. */
    DAY,
    /** How far the student has come. */
    LEVELS,
    /** What the student did, and how it was judged. */
    WORK,
    /** What the student promised. */
    GOALS,
    /** What the student wanted to talk about, and what was agreed. */
    TALKS,
    /** What is written of the student, and how the student sees it. */
    WRITTEN,
    /** When the student was here. */
    ATTENDANCE,
    /** Services and what helps in class. */
    SUPPORTS,
    /** What the student asked for. */
    REQUESTS,
    /** What the data may be used for. */
    CONSENTS,
    /** Which adults answer for the student. */
    ADULTS,
    /** Who saw the student's data. */
    LOG
}
