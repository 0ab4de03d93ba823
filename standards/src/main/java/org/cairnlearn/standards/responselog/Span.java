package org.cairnlearn.standards.responselog;

/**
 * How far a response log reaches.
 *
 * @param rows data rows, whether good or not
 * @param largest the largest time in it, 0 without rows
 * @param unit what {@code largest} counts
 */
public record Span(long rows, double largest, Unit unit) {
    /** What tells the order of a log. */
    public enum Unit {
        /** The column {@code t}. */
        SECONDS,
        /** The column {@code seq}, where the log has no {@code t}. */
        PLACES
    }
}
