package org.cairnlearn.planner.signup;

/** How strong a word about a student's place is; the first is the strongest. */
public enum Level {
    /** The school's office says so. */
    SCHOOL,
    /** A teacher whose turn it is today, for tutoring say. */
    PRIORITY,
    /** A teacher takes one more than there are seats, and says why. */
    PLUS_ADD,
    /** A teacher asks for the student. */
    REQUIRED,
    /** The student chose it. */
    CHOSEN,
    /** Nobody said anything. */
    CATCH_ALL;

    /** Whether this one bumps the other. */
    public boolean isStrongerThan(Level other) {
        return ordinal() < other.ordinal();
    }
}
