package org.cairnlearn.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

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

    /** By the place in the section: the first is regular; 27 have 2 newcomers and 1 long away. */
    static Attendance of(int place) {
        return switch (place % 27) {
            case 5, 18 -> NEWCOMER;
            case 11 -> LONG_AWAY;
            case 3, 8, 14, 22 -> PATCHY;
            default -> REGULAR;
        };
    }

    /** The first day on which the student is enrolled. */
    LocalDate firstDay(List<LocalDate> schoolDays) {
        return switch (this) {
            case NEWCOMER -> schoolDays.get(schoolDays.size() - FEW_DAYS);
            case REGULAR, PATCHY, LONG_AWAY -> schoolDays.getFirst();
        };
    }

    /** The days on which the student is there; always at least one. */
    List<LocalDate> days(List<LocalDate> schoolDays, Chance chance) {
        int size = schoolDays.size();
        List<LocalDate> enrolled =
                switch (this) {
                    case NEWCOMER -> schoolDays.subList(size - FEW_DAYS, size);
                    case LONG_AWAY -> schoolDays.subList(0, FIRST_WEEK);
                    case REGULAR, PATCHY -> schoolDays;
                };
        return IntStream.range(0, enrolled.size())
                .filter(n -> chance.happens(presence) || n == 0)
                .mapToObj(enrolled::get)
                .toList();
    }
}
