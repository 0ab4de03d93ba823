package org.cairnlearn.school.exchange;

/** How far a run of an import has come. */
public enum RunState {
    /** Shown; nothing has changed. */
    PREVIEW,
    RUNNING,
    /** The good rows are in. */
    APPLIED,
    /** Nothing was changed: the whole input was refused. */
    REFUSED,
    /** A preview that nobody wanted. */
    DISCARDED,
    /** It began, and the program ended before it did. */
    STOPPED
}
