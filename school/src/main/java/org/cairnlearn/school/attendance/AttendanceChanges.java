package org.cairnlearn.school.attendance;

/**
 * What a file of the school's own system changed.
 *
 * @param fresh students who are away or late in a block of which nothing was read before
 * @param changed what was read or marked by hand before, and is something else now
 * @param unchanged what counted already
 */
public record AttendanceChanges(long fresh, long changed, long unchanged) {}
