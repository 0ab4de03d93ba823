package org.cairnlearn.standards.oneroster;

/** A word from one of the closed lists of OneRoster. */
public interface Vocabulary {
    /** The word as the standard writes it. */
    String text();

    /** Whether a text means it, whatever its upper and lower case. */
    default boolean isMeant(String written) {
        return text().equalsIgnoreCase(written);
    }
}
