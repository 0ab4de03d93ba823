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
    final double priorHard;
    final double priorLevel;

    Bank(double base, Knobs knobs, int items, int competencies) {
        this.base = base;
        this.hard = new double[items];
        this.hardVariance = new double[items];
        this.level = new double[competencies];
        this.levelVariance = new double[competencies];
        this.priorHard = knobs.get(Knob.ITEM);
        this.priorLevel = knobs.get(Knob.COMPETENCY_MEAN);
        doubtAgain();
    }

    /** Before a second pass: the means stay as a start, the doubt is that of before the first. */
    void doubtAgain() {
        Arrays.fill(hardVariance, priorHard);
        Arrays.fill(levelVariance, priorLevel);
    }
}
