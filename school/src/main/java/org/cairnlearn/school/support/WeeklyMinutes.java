package org.cairnlearn.school.support;

/**
 * Minutes a week that a student's services take.
 *
 * @param pushIn in the classroom
 * @param pullOut elsewhere
 */
public record WeeklyMinutes(int pushIn, int pullOut) {
    /** None at all. */
    public static final WeeklyMinutes NONE = new WeeklyMinutes(0, 0);
}
