package org.cairnlearn.standards.oneroster;

/**
 * A record and where it stands in its file.
 *
 * @param line physical line on which the row starts, the header being line 1
 */
public record Row<T>(long line, T value) {}
