package org.cairnlearn.planner;

/** The rules of a plan, by the names they have in the planner's documents. */
public enum Rule {
    /** The plan uses only ids of its problem, and no two of its sessions share one. */
    IDS,
    /** Each student has exactly one place, and own pace is open. */
    H1,
    /** A session has no fewer students than its offering's min and no more than its max. */
    H2,
    /** A teacher-led session has a teacher, who leads no other; no other session has one. */
    H3,
    /**
     * A talk has the policy's length and lies inside the block, its teacher and its student are
     * through with any led part and the gap after it, and neither is in another talk meanwhile.
     */
    H3T,
    /** A room never holds more students than it has seats. */
    H4,
    /** A student is only placed where he or she is ready: own pace, or an offering with a value. */
    H5,
    /** Pairs apart never share a session; pairs together always do. */
    H7,
    /** A pinned student is where the pin says. */
    H9,
    /**
     * Talks go to those who have waited longest (ties by id), no more of them than the policy says;
     * nobody is passed over while a slot exists.
     */
    H10,
    /** The plan names each exception it makes, and none that it doesn't make. */
    NAMED
}
