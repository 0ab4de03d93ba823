package org.cairnlearn.standards;

import java.util.Locale;

/** How grave a {@link Problem} is. */
public enum Severity {
    /** Something was not taken in: a row, a link or a whole file. */
    ERROR,
    /** Everything was taken in, but somebody should look. */
    WARNING;

    /** The word as written in reports: {@code error} or {@code warning}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
