package org.cairnlearn.planner.day;

/**
 * A plan, and the prices of its day.
 *
 * @param prices for the day that follows
 */
public record Priced(Plan plan, Prices prices) {}
