package org.cairnlearn.school.access;

import java.text.Normalizer;

/**
 * A password as it was typed, in one form however the keyboard composes its accents. Never printed.
 */
public record Password(String value) {
    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
