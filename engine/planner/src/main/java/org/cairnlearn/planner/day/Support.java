package org.cairnlearn.planner.day;

/**
 * The support that a student must get, by a plan that binds the school.
 *
 * @param minutesLeft minutes that the running week still owes
 * @param daysLeft school days left in it, today among them; 1 or more if minutes are left
 */
public record Support(int minutesLeft, int daysLeft) {
    /** Nothing is owed. */
    public static final Support NONE = new Support(0, 0);

    public Support {
        Require.within("minutesLeft", minutesLeft, 0, Require.LIMIT);
        Require.within("daysLeft", daysLeft, minutesLeft > 0 ? 1 : 0, 366);
    }

    /**
     * What must happen today because the days after today can't hold it.
     *
     * @param minutesADay the most that a day is reckoned to hold
     */
    public int minutesToday(int minutesADay) {
        return (int) Math.max(0, minutesLeft - Math.max(0, daysLeft - 1L) * minutesADay);
    }
}
