package org.cairnlearn.school.exchange;

/**
 * Somebody has to look after a source; told once for each time that it happens, in a transaction
 * that is still open.
 */
public record SourceAlert(ImportKind kind, String source, Why why) {
    /** What is the matter. */
    public enum Why {
        /** An import was refused as a whole. */
        REFUSED,
        /** An import was stopped in the middle: the program or the machine failed. */
        STOPPED,
        /** It came in, without more than a tenth of its rows. */
        ROWS_REFUSED,
        /** It is older than was promised. */
        LATE,
        /** What was fetched waits until a person has looked at it. */
        WAITS,
        /** The server from which it is fetched gave nothing. */
        NOT_FETCHED
    }
}
