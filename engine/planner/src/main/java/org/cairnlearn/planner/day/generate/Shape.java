package org.cairnlearn.planner.day.generate;

/**
 * What is scarce in a made-up day, and which rules play a part.
 *
 * @param studentsPerTeacher how many students there are for one teacher
 * @param roomsPerTeacher teaching rooms for one teacher
 * @param present share of blocks in which a teacher is there
 * @param mostOverdue conferences are overdue by 0 to so many days, evenly
 * @param talks whether conferences may be talks inside blocks too
 * @param rules whether there are lunches, protected time, support, pairs, arms, pins, needs and
 *     long sessions
 */
public record Shape(
        int studentsPerTeacher,
        double roomsPerTeacher,
        double present,
        int mostOverdue,
        boolean talks,
        boolean rules) {
    /** A middle school's flex day: teachers' hours are what is scarce. */
    public static final Shape USUAL = new Shape(12, 0.8, 0.85, 11, false, false);

    /** Hardly enough teachers and rooms. */
    public static final Shape TIGHT = new Shape(18, 0.6, 0.7, 11, false, false);

    /** Hardly any conferences. */
    public static final Shape FEW_CONFERENCES = new Shape(12, 0.8, 0.85, 1, false, false);

    /** Conferences that have been put off for weeks. */
    public static final Shape MANY_CONFERENCES = new Shape(12, 0.8, 0.85, 25, true, false);

    /** Every rule at once. */
    public static final Shape RULES = new Shape(11, 0.9, 0.9, 11, true, true);
}
