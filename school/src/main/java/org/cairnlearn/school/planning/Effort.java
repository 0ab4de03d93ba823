package org.cairnlearn.school.planning;

/**
 * How long a search may take; what is not limited is infinite.
 *
 * @param seconds by the clock
 * @param cpuSeconds by the processor, all threads together
 * @param iterations steps; with these alone a plan comes out the same everywhere
 * @param threads searches side by side
 * @param seed where chance starts
 */
public record Effort(double seconds, double cpuSeconds, long iterations, int threads, long seed) {}
