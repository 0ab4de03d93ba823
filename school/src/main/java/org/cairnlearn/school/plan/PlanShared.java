package org.cairnlearn.school.plan;

import java.time.LocalDate;

/**
 * An adult has approved a plan, or groups of one: students see it, once the transaction that is
 * still open is over.
 *
 * @param date the day that it is for
 */
public record PlanShared(PlanId plan, LocalDate date) {}
