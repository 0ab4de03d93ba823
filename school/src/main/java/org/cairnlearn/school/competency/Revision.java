package org.cairnlearn.school.competency;

/**
 * What a new version of a framework says otherwise of one competency. Evidence stays where it is,
 * whatever this says.
 *
 * @param code its code, in the new version where it has one there
 * @param before what it said; empty where it was not there
 * @param after what it says; empty where it is gone
 */
public record Revision(What what, String code, String before, String after) {
    /** In which way. */
    public enum What {
        NEW,
        /** Its statement or its code. */
        REWORDED,
        GONE,
        /** It was gone before. */
        BACK,
        /** Other competencies are needed first. */
        LINKS
    }
}
