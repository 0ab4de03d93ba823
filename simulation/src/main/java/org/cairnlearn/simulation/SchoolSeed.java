package org.cairnlearn.simulation;

import java.time.LocalDate;

/**
 * All that a simulated school depends on: the same seed gives the same school to the byte.
 *
 * @param seed chance; another seed is another school with other people and other answers
 * @param today the date on which the school is looked at; the log ends on the last school day
 *     before it, the term contains it; years 2000 to 2100
 * @param students how many students learn in "Math 7, section B", 1 to 600; above 30 they are
 *     spread over further sections of about 27; the small section A comes on top with {@link
 *     HarborSchool#SMALL_SECTION} students
 */
public record SchoolSeed(long seed, LocalDate today, int students) {
    public SchoolSeed {
        if (today.getYear() < 2000 || today.getYear() > 2100) {
            throw new IllegalArgumentException(
                    "The school is simulated between the years 2000 and 2100, not on %s"
                            .formatted(today));
        }
        if (students < 1 || students > 600) {
            throw new IllegalArgumentException(
                    "Harbor School has room for 1 to 600 students, not %d".formatted(students));
        }
    }
}
