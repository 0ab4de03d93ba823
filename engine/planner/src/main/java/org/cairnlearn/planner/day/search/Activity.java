package org.cairnlearn.planner.day.search;

/**
 * What a group can do together. Make one with {@link #group} or {@link #open}.
 *
 * @param least fewest members of a group
 * @param most most members of a group; 0 means open: no groups, each student takes a seat
 * @param pool the pool of an open activity's seats, or -1 where there is always one
 * @param room the kind of room that a group needs, as one bit, or 0
 * @param copies most groups at a time
 * @param circle whose company counts in it, as a number into the pairs, or -1
 */
public record Activity(int least, int most, int pool, int room, int copies, int circle) {
    public Activity {
        if (least < 0 || most != 0 && least > most) {
            throw new IllegalArgumentException("A group of %d to %d".formatted(least, most));
        }
    }

    /** An activity without groups. */
    public static Activity open(int pool) {
        return new Activity(0, 0, pool, 0, Integer.MAX_VALUE, -1);
    }

    /** Groups of a size that need a kind of room. */
    public static Activity group(int least, int most, int room) {
        return new Activity(least, most, -1, room, Integer.MAX_VALUE, -1);
    }

    /** The same with at most so many groups at a time. */
    public Activity limited(int most) {
        return new Activity(least, this.most, pool, room, most, circle);
    }

    /** The same where company counts. */
    public Activity among(int pairs) {
        return new Activity(least, most, pool, room, copies, pairs);
    }
}
