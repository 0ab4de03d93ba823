package org.cairnlearn.school.consent;

/** What a family, or a student old enough, said. */
public enum Answer {
    GIVEN,
    REFUSED,
    /** Given once, and taken back: counts as refused. */
    WITHDRAWN
}
