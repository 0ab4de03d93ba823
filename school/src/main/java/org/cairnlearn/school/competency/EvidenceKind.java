package org.cairnlearn.school.competency;

/** What sort of thing shows what somebody can do. */
public enum EvidenceKind {
    /** An answer to a question or task that has a right answer. */
    ITEM,
    /** A performance task, scored by a rubric. */
    TASK,
    /** Something made: an essay, a model, a film. */
    PRODUCT,
    /** What was said in a conversation. */
    CONVERSATION,
    /** What a teacher saw. */
    OBSERVATION,
    /** What was learned before or elsewhere. */
    PRIOR,
    /** What another student said about it. */
    PEER,
    /** What the student said about it: it never moves a level. */
    SELF
}
