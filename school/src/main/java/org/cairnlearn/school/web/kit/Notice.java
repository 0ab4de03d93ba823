package org.cairnlearn.school.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is empty, not whole, or failed, said in words with one thing to do.
 *
 * @param action the one thing to do, or null when there is nothing to do
 */
public record Notice(Kind kind, String title, String text, @Nullable Link action) {
    /** What is the matter. */
    public enum Kind {
        /** Nothing here yet; the text says what will fill it. */
        EMPTY,
        /** Shown, but something is old or missing; the text says what. */
        PARTIAL,
        /** It could not be done; the text says what is safe. */
        FAILED
    }
}
