package org.cairnlearn.school.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of day a day is for a school. */
public enum DayKind {
    INSTRUCTIONAL,
    /** No school, known beforehand: a holiday, a weekend, a day for teachers only. */
    HOLIDAY,
    /** No school, and nobody knew: snow, no water. */
    CLOSED,
    TESTING,
    ASSEMBLY,
    EARLY_RELEASE;

    /** Whether students come. */
    public boolean hasSchool() {
        return this != HOLIDAY && this != CLOSED;
    }

    /** The word in files and in the database, such as {@code early release}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** By its word, whatever its case. */
    public static Optional<DayKind> find(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return Arrays.stream(values()).filter(kind -> kind.text().equals(plain)).findFirst();
    }
}
