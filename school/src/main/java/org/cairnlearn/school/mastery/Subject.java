package org.cairnlearn.school.mastery;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A subject, however a test or a framework writes it. */
record Subject(String name) {
    private static final Map<String, String> SAME =
            Map.of(
                    "math", "mathematics",
                    "maths", "mathematics",
                    "ela", "english",
                    "reading", "english",
                    "english language arts", "english",
                    "language arts", "english",
                    "ela/literacy", "english");

    /** Empty when there is none. */
    static Optional<Subject> of(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subject(SAME.getOrDefault(plain, plain)));
    }
}
