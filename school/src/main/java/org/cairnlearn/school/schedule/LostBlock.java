package org.cairnlearn.school.schedule;

import java.time.LocalDate;

/**
 * A block that does not take place on a day for anybody: a fire drill, a storm.
 *
 * @param period the code of its period
 */
public record LostBlock(LocalDate date, String period) {}
