package org.cairnlearn.planner;

/** What sort of place an offering is. */
public enum Kind {
    /** A small group led by a teacher for the first minutes of the block. */
    TL,
    /** Peers who practise one topic together, without an adult leading. */
    PEER,
    /** Own pace: each student works on his or her own next topic. Always open, for anyone. */
    IND
}
