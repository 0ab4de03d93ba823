package org.cairnlearn.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.simulation.learning.Chance;

/** How a student comes to school; a class has all kinds. */
enum Attendance {
    REGULAR(0.96),
    PATCHY(0.7),
    /** Came to the school two school days ago. */
    NEWCOMER(1),
    /** Was there in the first week only, and is still enrolled. */
    LONG_AWAY(1);

    private static final int FEW_DAYS = 2;
    private static final int FIRST_WEEK = 4;

    private final double presence;

    Attendance(double presence) {
        this.presence = presence;
    }

    /** By the place in the cohort. The first cohort has all kinds; others have no long away. */
    static Attendance of(int cohort, int place) {
        return switch (place) {
            case 5 -> cohort % 4 == 0 ? NEWCOMER : REGULAR;
            case 18 -> cohort == 0 ? NEWCOMER : REGULAR;
            case 11 -> cohort == 0 ? LONG_AWAY : REGULAR;
            case 3, 8, 14, 22 -> cohort == 0 || place == 14 ? PATCHY : REGULAR;
            default -> REGULAR;
        };
    }

    /** The first day on which the student is enrolled. */
    LocalDate firstDay(List<SchoolDay> schoolDays) {
        return enrolled(schoolDays).getFirst().date();
    }

    /** The days on which the student is enrolled. */
    List<SchoolDay> enrolled(List<SchoolDay> schoolDays) {
        int size = schoolDays.size();
        return this == NEWCOMER
                ? schoolDays.subList(Math.max(0, size - FEW_DAYS), size)
                : schoolDays;
    }

    /** The days on which the student is there; always at least one. */
    List<SchoolDay> present(List<SchoolDay> schoolDays, Chance chance) {
        List<SchoolDay> enrolled = enrolled(schoolDays);
        int until = this == LONG_AWAY ? Math.min(FIRST_WEEK, enrolled.size()) : enrolled.size();
        return IntStream.range(0, until)
                .filter(n -> chance.happens(presence) || n == 0)
                .mapToObj(enrolled::get)
                .toList();
    }
}
