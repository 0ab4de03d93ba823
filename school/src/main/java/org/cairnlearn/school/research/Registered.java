package org.cairnlearn.school.research;

/** What came of the wish to register a study. */
public enum Registered {
    DONE,
    /** Another study is called so. */
    CODE_TAKEN,
    /** There are fewer than two to draw from. */
    TOO_FEW,
    /** Another study has drawn some of these students on one of these skills, for the same days. */
    DRAWN_ALREADY
}
