package org.cairnlearn.school.audit;

/** In which form something was shown. */
public enum Form {
    PAGE,
    /** A part of a page, swapped into it. */
    PART,
    /** Something to keep, such as a table for a spreadsheet. */
    FILE,
    /** For a program. */
    DATA
}
