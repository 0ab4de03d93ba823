package org.cairnlearn.simulation;

import java.time.LocalDate;

/**
 * A day with lessons.
 *
 * @param half whether school ends at noon
 */
public record SchoolDay(LocalDate date, Rotation rotation, boolean half) {}
