package org.cairnlearn.learner.statespace;

import java.util.Arrays;

/**
 * What is known of items and competencies from the students who trained: how hard an item is and
 * how high the students' mean level in a competency, each with its variance. Walks of training
 * students change it, all others only read it.
 */
final class Bank {
    /** Logit of the share of right answers in training. */
    final double base;

    final double[] hard;
    final double[] hardVariance;
    final double[] level;
    final double[] levelVariance;

    /** The mean difficulty of each competency's items, above which its levels are told. */
    final double[] middle;

    /** For each item that of its competencies, by its weights. */
    final double[] middleOfItem;

    final double priorHard;
    final double priorLevel;

    Bank(double base, Knobs knobs, int items, int competencies) {
        this.base = base;
        this.hard = new double[items];
        this.hardVariance = new double[items];
        this.middle = new double[competencies];
        this.middleOfItem = new double[items];
        this.level = new double[competencies];
        this.levelVariance = new double[competencies];
        this.priorHard = knobs.get(Knob.ITEM);
        this.priorLevel = knobs.get(Knob.COMPETENCY_MEAN);
        doubtAgain();
    }

    /**
     * The level that is expected of any student in a competency, above the middle of its items; the
     * base if it is not known (-1).
     */
    double told(int competency) {
        return competency < 0 ? base : base + level[competency] - middle[competency];
    }

    /** Before a second pass: the means stay as a start, the doubt is that of before the first. */
    void doubtAgain() {
        Arrays.fill(hardVariance, priorHard);
        Arrays.fill(levelVariance, priorLevel);
    }
}
