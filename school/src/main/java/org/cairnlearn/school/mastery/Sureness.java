package org.cairnlearn.school.mastery;

/** How sure an estimate is, as a word. */
public enum Sureness {
    NOT_SURE_YET,
    FAIRLY_SURE,
    SURE
}
