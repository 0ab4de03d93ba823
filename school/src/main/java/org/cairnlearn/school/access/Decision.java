package org.cairnlearn.school.access;

/** Whether somebody may do something. */
public sealed interface Decision {
    /**
     * Yes.
     *
     * @param ground the relationship that opens it
     * @param purpose what for
     */
    record Allowed(Ground ground, Purpose purpose) implements Decision {}

    /** No; why is for the log, never for the page. */
    record Denied(Reason reason) implements Decision {}

    /** What for somebody may do something: the why of a line in the log. */
    enum Purpose {
        LEARNING,
        TEACHING,
        /** Answering for a student beside teaching. */
        SUPPORT,
        /** Standing in for somebody on one day. */
        COVER,
        FAMILY,
        RUNNING_THE_SCHOOL,
        RESEARCH,
        PRIVACY,
        OPERATION,
        /** Another system of the school's that was given exactly this. */
        EXCHANGE
    }

    /** What opens something. */
    sealed interface Ground {
        record InRelationship(Relationship relationship) implements Ground {}

        record ByScope(Standing.Scope scope) implements Ground {}
    }

    /** Why not; what tells most stands first. */
    enum Reason {
        NOT_SIGNED_IN,
        OTHER_TENANT,
        /** No longer anybody of the school. */
        FORMER,
        /** Right, but on another day. */
        OTHER_DAY,
        /** Too few students behind a number. */
        TOO_FEW,
        /** What connects them is over. */
        OVER,
        /** What connects them begins later. */
        NOT_YET,
        /** What connects them is for other things. */
        NOT_FOR_THIS,
        /** Nothing connects the two. */
        NO_RELATIONSHIP
    }
}
