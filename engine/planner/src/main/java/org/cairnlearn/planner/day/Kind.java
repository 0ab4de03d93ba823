package org.cairnlearn.planner.day;

/** What sort of place an offering is. */
public enum Kind {
    /** A small group led by a teacher; the groups of like level. */
    TL,
    /** Support, mostly one to one; its minutes count towards a student's required support. */
    SUP,
    /** A conference of a teacher with one or a few of those he or she advises. */
    CONF,
    /** Peers who practise one topic together. */
    PEER,
    /** Work with a device. */
    DIG,
    /** Own pace without a device, or study: the place that is always possible. */
    IND,
    /** A project or a lab. */
    PROJ,
    /** A fixed event: an assembly, a trip, a lesson of the whole class. */
    FIX;

    /** Whether who meets whom there counts as having been a group. */
    public boolean isGroup() {
        return this == TL || this == PEER || this == PROJ;
    }

    /** Whether a student may be called out of it to a talk. */
    public boolean isOwnWork() {
        return this == IND || this == DIG || this == PROJ;
    }

    /** Whether its minutes are minutes with others. */
    public boolean isTogether() {
        return this == TL || this == PEER || this == PROJ || this == FIX;
    }

    /** Whether it is open to students who have no value for it. */
    public boolean isOpenToAll() {
        return this == IND || this == FIX || this == CONF || this == SUP;
    }
}
