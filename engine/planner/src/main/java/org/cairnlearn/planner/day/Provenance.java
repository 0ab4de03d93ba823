package org.cairnlearn.planner.day;

/**
 * How a plan came about: with these and its problem the same plan comes out again.
 *
 * @param seed what its chance started from
 * @param iterations how many steps were made
 * @param threads how many searches ran side by side
 */
public record Provenance(long seed, long iterations, int threads) {}
