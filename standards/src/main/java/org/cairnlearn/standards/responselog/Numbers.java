package org.cairnlearn.standards.responselog;

import java.util.regex.Pattern;

/** Numbers as logs write them. */
final class Numbers {
    /** Neither Java's suffixes (1d) nor its hexadecimal form. */
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private Numbers() {}

    /** The number, or NaN if the text is none; may be infinite if too large. */
    static double parse(String text) {
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }
}
