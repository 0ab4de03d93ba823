package org.cairnlearn.school.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * What just happened, said once: it is shown, and read out by a screen reader.
 *
 * @param undo the way back, where there is one
 * @param allTheSame to do what was not done, where that is possible
 */
public record Toast(String text, @Nullable PostButton undo, @Nullable PostButton allTheSame) {
    public Toast(String text, @Nullable PostButton undo) {
        this(text, undo, null);
    }
}
