package org.cairnlearn.school.assessment;

/**
 * What taking deliveries of results back comes to.
 *
 * @param ended they had brought them: they count no longer
 * @param setBack they had corrected them: they count as before
 */
public record TakenBack(int ended, int setBack) {}
