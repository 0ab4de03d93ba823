package org.cairnlearn.school.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an adult is away, as coarse as planning needs it. */
public enum AbsenceKind {
    SICK,
    PERSONAL,
    TRAINING,
    SCHOOL_BUSINESS,
    OTHER,
    /** Not away after all: an earlier word does not hold. */
    HERE;

    /** The word in files and in the database, such as {@code school business}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** By its word, whatever its case. */
    public static Optional<AbsenceKind> find(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return Arrays.stream(values()).filter(kind -> kind.text().equals(plain)).findFirst();
    }
}
