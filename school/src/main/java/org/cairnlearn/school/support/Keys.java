package org.cairnlearn.school.support;

import java.time.LocalDate;
import java.util.Locale;

/** What tells one entry of a student from another. */
final class Keys {
    private Keys() {}

    static String of(String kind, String words, LocalDate begins) {
        return String.join("|", kind, words.strip().toLowerCase(Locale.ROOT), begins.toString());
    }
}
