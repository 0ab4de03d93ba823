package org.cairnlearn.school.command;

import java.time.LocalDate;

/**
 * A school's year that is to be closed.
 *
 * @param school the school's id on the roster
 * @param on its last day
 * @param dryRun only tell what would be closed
 */
record YearEnd(String school, LocalDate on, boolean dryRun) {}
