package org.cairnlearn.learner.responses;

/** What a student's answers serve for. */
public enum Role {
    TRAIN,
    /** Chooses between settings; may be trained on once they are chosen. */
    VALIDATION,
    /** Predicted only, one answer ahead. */
    TEST
}
