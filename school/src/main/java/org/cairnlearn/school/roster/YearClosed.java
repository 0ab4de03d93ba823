package org.cairnlearn.school.roster;

/**
 * What closing a school's year did.
 *
 * @param classes classes that are closed now and were open before
 * @param students students who had a place in one of them on the last day
 * @param before classes of the school that had been closed before
 */
public record YearClosed(long classes, long students, long before) {}
