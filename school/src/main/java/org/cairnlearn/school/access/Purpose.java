package org.cairnlearn.school.access;

/** What for somebody may do something: the why of a line in the log. */
public enum Purpose {
    LEARNING,
    TEACHING,
    /** Answering for a student beside teaching. */
    SUPPORT,
    /** Standing in for somebody on one day. */
    COVER,
    FAMILY,
    RUNNING_THE_SCHOOL,
    RESEARCH,
    PRIVACY,
    OPERATION,
    /** Another system of the school's that was given exactly this. */
    EXCHANGE
}
