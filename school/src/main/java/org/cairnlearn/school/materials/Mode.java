package org.cairnlearn.school.materials;

import java.util.Locale;

/** How students work with something. */
public enum Mode {
    SCREEN("screen"),
    PAPER("paper"),
    HANDS_ON("hands-on"),
    WITH_A_PERSON("with a person"),
    IN_PAIRS("in pairs");

    private final String text;

    Mode(String text) {
        this.text = text;
    }

    /** As tables write it. */
    public String text() {
        return text;
    }

    public boolean usesScreen() {
        return this == SCREEN;
    }

    /**
     * The mode that a table names.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Mode of(String text) {
        for (var mode : values()) {
            if (mode.text.equals(text.toLowerCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new IllegalArgumentException("No mode has this name");
    }
}
