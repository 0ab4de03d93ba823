package org.cairnlearn.standards.table;

/** What became of one row. */
public enum Verdict {
    /** Passed on. */
    KEPT,
    /** An earlier row says exactly the same. */
    REPEATED,
    /** Not passed on; a problem says why. */
    REFUSED
}
