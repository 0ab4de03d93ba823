package org.cairnlearn.school.audit;

/** What became of looking whether the chain over a log holds. */
public sealed interface Chain {
    /**
     * It holds.
     *
     * @param seals how many links there are
     * @param last the newest link's hash: whoever keeps it elsewhere sees later that no link was
     *     cut off; empty when there is none
     */
    record Whole(int seals, Lines lines, String last) implements Chain {}

    /**
     * How many lines there are.
     *
     * @param under under the links
     * @param waiting too young to be sealed
     * @param gone removed, since they were older than the log is kept; their links are there
     */
    record Lines(long under, long waiting, long gone) {}

    /**
     * It is broken here first; nothing after it proves anything.
     *
     * @param seal the number of the link
     * @param after its lines are those after this one
     * @param upTo and up to this one
     */
    record Broken(int seal, long after, long upTo, Why why) implements Chain {}

    /** It holds, but a seal that somebody kept is not in it: its end was cut off, or all of it. */
    record CutOff() implements Chain {}

    /** What is wrong with a link. */
    enum Why {
        /** A link before it is missing, or it does not follow the one before. */
        LINK_MISSING,
        /** Its lines are not those that were sealed: one was changed, removed or put in. */
        LINES_CHANGED,
        /** The students of one of its lines are not those that were sealed. */
        STUDENTS_CHANGED
    }
}
