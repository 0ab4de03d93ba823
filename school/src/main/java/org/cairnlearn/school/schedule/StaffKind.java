package org.cairnlearn.school.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an adult is at a school. */
public enum StaffKind {
    TEACHER,
    AIDE,
    /** Works with students on one thing, such as language or reading. */
    SPECIALIST,
    COUNSELLOR;

    /** The word in files and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word, whatever its case; the other spelling of counsellor is the same. */
    public static Optional<StaffKind> find(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replace("counselor", "counsellor");
        return Arrays.stream(values()).filter(kind -> kind.text().equals(plain)).findFirst();
    }
}
