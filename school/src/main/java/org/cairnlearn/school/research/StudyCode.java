package org.cairnlearn.school.research;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a study is called where a right names it: small letters, digits and hyphens. */
public record StudyCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{2,59}");

    public StudyCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A study is called by 3 to 60 small letters, digits and hyphens");
        }
    }

    /** As somebody typed it. */
    public static Optional<StudyCode> find(String typed) {
        return SHAPE.matcher(typed).matches()
                ? Optional.of(new StudyCode(typed))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
