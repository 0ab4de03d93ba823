package org.cairnlearn.school.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page with nothing in it yet: the text says what will fill it.
 *
 * @param action the one thing to do, or null when there is nothing to do
 */
public record Notice(String title, String text, @Nullable Link action) {}
