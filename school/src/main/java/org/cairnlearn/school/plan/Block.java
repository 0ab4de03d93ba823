package org.cairnlearn.school.plan;

import java.time.LocalDate;
import org.cairnlearn.school.roster.ClassId;

/**
 * One class in one period of one day: what is planned at a time.
 *
 * @param period the period in the school's own words; empty when the roster gives the class none
 */
public record Block(ClassId schoolClass, LocalDate date, String period) {}
