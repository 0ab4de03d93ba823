package org.cairnlearn.school.evidence;

/** What kind of evidence an observation is. */
public enum EvidenceKind {
    /** An answer to a question. */
    ITEM_RESPONSE,
    /** Something done that is watched and judged, such as an experiment or a speech. */
    PERFORMANCE_TASK,
    /** Something made: an essay, a model. */
    PRODUCT,
    /** What the student said when asked. */
    CONVERSATION,
    /** What a teacher saw in passing. */
    OBSERVATION,
    /** What was learned before or elsewhere, recognised by somebody. */
    PRIOR_LEARNING,
    /** What a teacher knew of a student beforehand, said before any work of this class was seen. */
    BEFOREHAND,
    /** What a fellow student judged. */
    PEER,
    /** What the student judged of himself or herself. It says something about reflection. */
    SELF;

    /** Whether it says anything about what the student knows. */
    public boolean counts() {
        return this != SELF;
    }
}
