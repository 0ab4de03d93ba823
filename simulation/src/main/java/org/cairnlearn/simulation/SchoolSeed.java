package org.cairnlearn.simulation;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * All that a simulated school depends on: the same seed gives the same school to the byte.
 *
 * @param seed chance; another seed is another school with other people and other answers
 * @param today the date on which the school is looked at, a school day whatever day of the week it
 *     is; the log ends on the last school day before it, the term contains it; years 2000 to 2100
 * @param students how many students the school has, 1 to {@link #MOST_STUDENTS}: up to 38 in the
 *     seventh grade alone, in section B and from 17 on the small section A; above that in three
 *     grades, in classes of about 25
 * @param weeks how many whole weeks of the term lie before today's, 1 to 36
 * @param zone where the school lies: its hours are hours of this zone
 */
public record SchoolSeed(long seed, LocalDate today, int students, int weeks, ZoneId zone) {
    /** The largest school. */
    public static final int MOST_STUDENTS = 5_000;

    /** How far a term has got when nothing else is said. */
    public static final int USUAL_WEEKS = 8;

    private static final int MOST_WEEKS = 36;

    public SchoolSeed {
        if (today.getYear() < 2000 || today.getYear() > 2100) {
            throw new IllegalArgumentException(
                    "The school is simulated between the years 2000 and 2100, not on %s"
                            .formatted(today));
        }
        if (students < 1 || students > MOST_STUDENTS) {
            throw new IllegalArgumentException(
                    "Harbor School has room for 1 to %d students, not %d"
                            .formatted(MOST_STUDENTS, students));
        }
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException(
                    "A term has gone on for 1 to %d weeks, not %d".formatted(MOST_WEEKS, weeks));
        }
    }

    /** In the usual place. */
    public SchoolSeed(long seed, LocalDate today, int students, int weeks) {
        this(seed, today, students, weeks, HarborSchool.ZONE);
    }

    /** After eight weeks, in the usual place. */
    public SchoolSeed(long seed, LocalDate today, int students) {
        this(seed, today, students, USUAL_WEEKS);
    }
}
