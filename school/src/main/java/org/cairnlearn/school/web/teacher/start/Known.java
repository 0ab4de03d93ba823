package org.cairnlearn.school.web.teacher.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a teacher knows of a student on a skill beforehand. */
enum Known {
    NOT_YET,
    ON_THE_WAY,
    HAS_IT;

    /** The points of something that was all right. */
    static final int MOST = 2;

    int points() {
        return ordinal();
    }

    /** As a form posts it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its text; empty for nothing said. */
    static Optional<Known> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }

    static Known of(int points) {
        return values()[Math.clamp(points, 0, MOST)];
    }
}
