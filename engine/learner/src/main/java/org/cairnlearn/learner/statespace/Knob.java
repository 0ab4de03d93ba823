package org.cairnlearn.learner.statespace;

/**
 * The numbers of the filter that are fitted for each set of students. All lie between bounds, so
 * that no fit can leave what the model means: gains are never negative, a prior is never so wide
 * that one answer decides.
 */
enum Knob {
    /** Prior variance of the general level, in squared logits. */
    GENERAL(0.8, 0.02, 6, Scale.VARIANCE),
    /** Prior variance of the passing form: how much better or worse than usual somebody is now. */
    FORM(0.1, 0.0001, 3, Scale.VARIANCE),
    /** How much of the form is lost from one answer to the next. */
    FORM_LOST(0.1, 0.002, 1, Scale.RATIO),
    /** Prior variance of a student's deviation in one competency. */
    COMPETENCY(0.7, 0.02, 6, Scale.VARIANCE),
    /** Variance added to the general level by each answer. */
    GENERAL_DRIFT(0.002, 0.00001, 0.2, Scale.VARIANCE),
    /** Variance added to a competency by each answer on it. */
    COMPETENCY_DRIFT(0.02, 0.0001, 1, Scale.VARIANCE),
    /** Logits learned by a right answer beyond what a wrong one teaches. */
    GAIN_MORE(0.03, 0, 0.6, Scale.STEP),
    /** Logits learned by a wrong answer. */
    GAIN(0.03, 0, 0.6, Scale.STEP),
    /** Prior variance of a student's deviation on one item. */
    STUDENT_ITEM(0.2, 0.001, 6, Scale.VARIANCE),
    /** Logits learned about the item itself by answering it. */
    ITEM_GAIN(0.02, 0, 1.5, Scale.STEP),
    /** Prior variance of the difficulty of items. */
    ITEM(1.0, 0.02, 6, Scale.VARIANCE),
    /** Prior variance of the mean level of competencies. */
    COMPETENCY_MEAN(1.0, 0.02, 6, Scale.VARIANCE),
    /** Share of a competency's deviation lost with each answer on something else. */
    FORGET_STEP(0.0005, 0.0000001, 0.2, Scale.RATIO),
    /** Share lost with each day. */
    FORGET_DAY(0.01, 0.000001, 2, Scale.RATIO),
    /** By which power of the practice the half-life grows. */
    LASTING(0.3, 0, 2, Scale.STEP);

    final double start;
    final double least;
    final double most;
    final Scale scale;

    Knob(double start, double least, double most, Scale scale) {
        this.start = start;
        this.least = least;
        this.most = most;
        this.scale = scale;
    }

    /** How a search moves a knob. */
    enum Scale {
        /**
         * Times and divided by a step, and kept off 0: a variance of 0 claims that nobody differs,
         * which few answers never show.
         */
        VARIANCE,
        /** Times and divided by a step. */
        RATIO,
        /** Plus and minus a step. */
        STEP
    }
}
