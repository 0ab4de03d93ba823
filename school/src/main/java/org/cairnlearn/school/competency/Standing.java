package org.cairnlearn.school.competency;

/**
 * Where somebody stands on one competency, as far as the way on is concerned.
 *
 * @param surelyNot whether there is enough evidence to say that the level is not higher
 * @param begun whether any work has been seen
 */
public record Standing(Level level, boolean surelyNot, boolean begun) {
    /** Nothing has been seen. */
    public static final Standing UNKNOWN = new Standing(Level.NOT_STARTED, false, false);
}
