package org.cairnlearn.learner;

/** What the evidence allows to say about mastery. */
public enum Decision {
    /** No work on this competency has been seen. That is not the same as a low level. */
    NO_EVIDENCE,
    /** The target has been reached, very probably. */
    MASTERED,
    /** The target has not been reached, very probably. */
    NOT_YET,
    /** It could be either; one more piece of work says more than one more look at the number. */
    NEED_EVIDENCE
}
