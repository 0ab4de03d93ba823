package org.cairnlearn.school.command;

import java.time.LocalDate;
import org.cairnlearn.school.access.Rights.Right;
import org.jspecify.annotations.Nullable;

/**
 * A right as somebody asked for it, by the ids of the roster.
 *
 * @param study empty for all but a researcher
 * @param until the last day; null for an open end
 */
record AskedRight(
        String person, Right right, String school, String study, @Nullable LocalDate until) {}
