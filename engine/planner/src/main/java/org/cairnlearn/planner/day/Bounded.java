package org.cairnlearn.planner.day;

/**
 * The bound of a day.
 *
 * @param certificate what no plan exceeds that keeps all rules
 * @param prices for the day that follows
 */
public record Bounded(Certificate certificate, Prices prices) {}
