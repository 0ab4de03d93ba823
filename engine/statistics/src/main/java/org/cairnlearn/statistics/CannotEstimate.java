package org.cairnlearn.statistics;

/**
 * The data do not allow what was asked for, and the message says why in plain words: a constant
 * outcome, an empty arm, a single cluster. Every analysis throws this one type rather than return a
 * number that means nothing.
 */
public final class CannotEstimate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, for programs, such as {@code outcome.constant}
     * @param message what is wrong, naming columns but never a value of one student
     */
    public CannotEstimate(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }
}
