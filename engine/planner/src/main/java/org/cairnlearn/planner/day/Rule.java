package org.cairnlearn.planner.day;

/** The hard rules of a plan, by the names they have in the planner's documents. */
public enum Rule {
    /** Each present student has exactly one place in each of his or her blocks. */
    H1,
    /** A session has from min to max students, and an offering no more sessions than copies. */
    H2,
    /**
     * A session that needs a teacher has one: there, qualified (for a conference: an adviser of
     * all), with no other session or talk at that time, not over the load, with a break and a
     * lunch.
     */
    H3,
    /** A room has what the offering needs, one session unless shared, and seats for all. */
    H4,
    /**
     * A student is placed where he or she is ready: an open offering, prerequisites mastered, a
     * topic once a day unless it is extendable, one conference a day.
     */
    H5,
    /** Support that can't wait is given today. */
    H6,
    /** Pairs apart never share a session; pairs together are in one session in every block. */
    H7,
    /** Who is in a study is placed on its topic only where the arm allows. */
    H8,
    /** Pinned students are where the pin says, and what has begun stays as it is. */
    H9,
    /** A conference that is too long overdue takes place today, as a session or as a talk. */
    H10,
    /** Room or material has what the student needs. */
    H11,
    /** No student is before a screen for longer than the cap. */
    H12,
    /** Enough of the week is at grade level or above. */
    H13,
    /** Enough of the day is with others. */
    H14,
    /** Enough of the week is own choice. */
    H15,
    /** Nobody is in groups of like level for too many days in a row. */
    H16,
    /** Protected time of teachers stays free of duties. */
    H17
}
