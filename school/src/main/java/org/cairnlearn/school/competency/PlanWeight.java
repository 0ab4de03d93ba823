package org.cairnlearn.school.competency;

import java.util.Locale;

/**
 * What counts how much when a block is planned, in thousandths of a mastered skill, but where
 * another unit is named. A bonus draws a plan, a price keeps it away.
 */
public enum PlanWeight {
    /**
     * For a place on a student's first choice; a second choice is worth 60 % of it, a third 30 %.
     */
    CHOICE(200),
    /** For a talk, times the square of the school days by which it is overdue. */
    CONFERENCE(5),
    /** For each minute of a service that is owed and given, divided by the days left. */
    SUPPORT(200),
    /** Thousandths of how unsure a level is that are added to what a place is worth. */
    EXPLORATION(50),
    /** The most that is added so. */
    EXPLORATION_CAP(30),
    /** Price of each two of a lesson who are further apart than a band in what they have. */
    SPREAD(60),
    /** Price of each group in which nobody can explain, which keeps groups few. */
    GROUP(10),
    /** Price of the square of meetings above four in 20 school days, for each two of a group. */
    REPEATS(25),
    /** Price for each student by whom the largest third of the school exceeds its share. */
    MIX(10);

    /** No weight is more than that: five mastered skills. */
    public static final int MOST = 5_000;

    private final int usual;

    PlanWeight(int usual) {
        this.usual = usual;
    }

    /** What holds until a school says otherwise. */
    public int usual() {
        return usual;
    }

    /** Its name in a policy document. */
    public String field() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0]
                        + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                        + words[1].substring(1);
    }
}
