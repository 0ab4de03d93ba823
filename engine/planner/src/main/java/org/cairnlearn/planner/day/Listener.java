package org.cairnlearn.planner.day;

/** Watches a search and may end it. */
@FunctionalInterface
public interface Listener {
    /** Lets it run to the end of its budget. */
    Listener PATIENT = progress -> true;

    /**
     * Told now and then, from the thread that searches.
     *
     * @return whether to go on; if not, the best plan so far is the result
     */
    boolean goOn(Progress progress);

    /**
     * How much of the time that the caller grants is over, from 0 to 1, never falling; 0 if only
     * the iterations count. A search cools down by it, so that one that is given a clock ends well.
     */
    default double spent() {
        return 0;
    }

    /**
     * How far a search is.
     *
     * @param iterations steps so far
     */
    record Progress(long iterations) {}
}
