package org.cairnlearn.planner.day.search;

/**
 * What a group can do together.
 *
 * @param least fewest members of a group
 * @param most most members of a group; 0 means open: no groups, each student takes a seat
 * @param pool the pool of an open activity's seats, or -1 where there is always one
 * @param room the kind of room that a group needs, as one bit, or 0
 * @param social whether the terms on who meets whom count in it
 */
public record Activity(int least, int most, int pool, int room, boolean social) {
    public Activity {
        if (least < 0 || most != 0 && least > most) {
            throw new IllegalArgumentException("A group of %d to %d".formatted(least, most));
        }
    }

    /** An activity without groups. */
    public static Activity open(int pool) {
        return new Activity(0, 0, pool, 0, false);
    }
}
