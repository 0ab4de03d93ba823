package org.cairnlearn.learner.statespace;

/**
 * The dense features of the layer, each one number per answer. A model reports a weight for each.
 */
enum Feature {
    /** The filter's own logit, flattened by its doubt; the layer corrects this one. */
    FILTER,
    DOUBT,
    FLATTENING,
    GENERAL,
    FORM,
    COMPETENCY,
    EASE,
    STUDENT_ITEM,
    ITEM_DOUBT,
    /** Logarithms of counts: answers on this item, on these competencies, in all. */
    ITEM_SEEN,
    ITEM_RIGHT,
    ITEM_LAST,
    ITEM_GAP,
    ITEM_NEW,
    SAME_ITEM,
    SAME_ITEM_LAST,
    PRACTISED,
    RIGHT,
    WRONG,
    ALL,
    ALL_RIGHT,
    /** Surprise (answer less probability), averaged with decay: on the competency, then overall. */
    SURPRISE_FAST,
    SURPRISE_SLOW,
    OVERALL_2,
    OVERALL_6,
    OVERALL_25,
    OVERALL_100,
    STREAK,
    SAME_SKILL,
    SAME_SKILL_LAST,
    LAST,
    LAST_BUT_ONE,
    SKILL_GAP,
    RUN,
    RUN_RIGHT,
    OVERALL_STREAK,
    OVERALL_STREAK_DOWN,
    OVERALL_STREAK_SAME,
    SEVERAL,
    SKILL_NEW,
    /** Answers, right answers and share right on the competency in decaying windows of answers. */
    IN_10,
    RIGHT_IN_10,
    SHARE_IN_10,
    IN_60,
    RIGHT_IN_60,
    SHARE_IN_60,
    IN_400,
    RIGHT_IN_400,
    SHARE_IN_400,
    /** Where the log tells the time; gaps below 300 s count as none. */
    GAP,
    COMPETENCY_GAP,
    NEW_SESSION,
    IN_SESSION,
    SESSION_SURPRISE,
    IN_HOUR,
    RIGHT_IN_HOUR,
    IN_DAY,
    RIGHT_IN_DAY,
    IN_TEN_DAYS,
    RIGHT_IN_TEN_DAYS;

    static final int COUNT = values().length;
}
