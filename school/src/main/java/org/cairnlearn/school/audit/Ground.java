package org.cairnlearn.school.audit;

/** What whoever looked was to the student at that moment: the reason for which it was right. */
public enum Ground {
    /** The student. */
    SELF,
    TEACHES,
    AIDS,
    MANAGES_CASE,
    MENTORS,
    COUNSELS,
    SUBSTITUTES,
    /** Looks after the student at home. */
    LOOKS_AFTER,
    CLASSMATE,
    COORDINATES_FLEX,
    LEADS,
    GUARDS_PRIVACY,
    /** Another system that was given a key. */
    INTEGRATES,
    /** Has a registered study; saw no name. */
    RESEARCHES,
    /** Nothing tied them. */
    NONE
}
