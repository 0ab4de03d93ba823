package org.cairnlearn.school.competency;

/** How much help somebody had. */
public enum Assistance {
    NONE,
    HINT,
    HELP
}
