package org.cairnlearn.planner.day;

/**
 * From where on a price is asked.
 *
 * @param readiness points by which two students of a teacher-led group may differ at no price;
 *     standard 250
 * @param explain points by which one of a peer group must be ahead of another to count as someone
 *     who can explain, if nobody of it has mastered the topic; standard 100
 * @param repeats meetings of a pair in 20 days that cost nothing; standard 4
 * @param mixPercent share of a peer or project group that one third of the school may have at no
 *     price, rounded up to whole students; standard 60
 * @param loadPercent share of a teacher's blocks on duty that counts as fair, rounded up to whole
 *     blocks; standard 75
 */
public record Bands(int readiness, int explain, int repeats, int mixPercent, int loadPercent) {
    public Bands {
        Require.within("readiness", readiness, 0, Require.LIMIT);
        Require.within("explain", explain, 0, Require.LIMIT);
        Require.within("repeats", repeats, 0, 10_000);
        Require.within("mixPercent", mixPercent, 0, 100);
        Require.within("loadPercent", loadPercent, 0, 100);
    }

    /** What a school starts with. */
    public static Bands standard() {
        return new Bands(250, 100, 4, 60, 75);
    }
}
