package org.cairnlearn.school.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name somebody signs in with; upper and lower case, outer spaces and the way an accent was
 * typed make no difference.
 *
 * @param value 1 to 200 characters, lower-cased, no control characters
 */
public record Login(String value) {
    private static final int LONGEST = 200;

    public Login {
        value = plain(value);
        if (!usable(value)) {
            throw new IllegalArgumentException(
                    "A login has 1 to %d visible characters, not %d"
                            .formatted(LONGEST, value.length()));
        }
    }

    /** The login that somebody typed, unless nobody can have one like that. */
    public static Optional<Login> find(String typed) {
        return usable(plain(typed)) ? Optional.of(new Login(typed)) : Optional.empty();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean usable(String plain) {
        return !plain.isEmpty()
                && plain.length() <= LONGEST
                && plain.codePoints().allMatch(Login::visible);
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
