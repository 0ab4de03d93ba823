package org.cairnlearn.planner;

/**
 * How a plan came about: with these and its problem, the same plan comes out again.
 *
 * @param version which planner it was
 * @param seed what its chance started from
 * @param iterations how many steps it searched
 */
public record Provenance(String version, long seed, int iterations) {
    public Provenance {
        Words.notBlank("A planner's version", version);
        Words.within("Iterations", iterations, 0, Integer.MAX_VALUE);
    }
}
