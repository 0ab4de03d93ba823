package org.cairnlearn.planner.day;

/**
 * A student's last school days before today, as far as rules over a week need them.
 *
 * @param gradeLevelMinutes minutes on topics at the own grade level or above
 * @param minutes all minutes, at least {@code gradeLevelMinutes}
 * @param ownChoices places that were an own choice
 * @param places all places, at least {@code ownChoices}
 */
public record Week(int gradeLevelMinutes, int minutes, int ownChoices, int places) {
    /** Nothing before today. */
    public static final Week NEW = new Week(0, 0, 0, 0);

    public Week {
        Require.within("minutes", minutes, 0, Require.LIMIT);
        Require.within("gradeLevelMinutes", gradeLevelMinutes, 0, minutes);
        Require.within("places", places, 0, Require.LIMIT);
        Require.within("ownChoices", ownChoices, 0, places);
    }
}
