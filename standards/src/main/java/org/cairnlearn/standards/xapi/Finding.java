package org.cairnlearn.standards.xapi;

/**
 * What is wrong, and where.
 *
 * @param path in the document, such as {@code $.actor.mbox}; names that the standard does not know
 *     are left out
 * @param text for people; nothing of the document's values stands in it
 */
public record Finding(String path, String text) {}
