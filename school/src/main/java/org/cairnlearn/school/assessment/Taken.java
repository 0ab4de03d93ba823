package org.cairnlearn.school.assessment;

/**
 * What came of a batch of results.
 *
 * @param fresh stored now
 * @param corrected known with another score or of another sitting: the new version counts from now
 *     on, the old one stays in the history
 * @param known stored before, saying the same
 */
public record Taken(int fresh, int corrected, int known) {}
