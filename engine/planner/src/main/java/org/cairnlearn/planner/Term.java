package org.cairnlearn.planner;

/** The parts of which a plan's objective is the sum, each in milli-mastery. */
public enum Term {
    /** What the students' places are worth to them; 0 or more in most plans. */
    VALUE,
    /** What it costs that students of one led group are far apart in readiness; never above 0. */
    SAMENESS,
    /** What it costs that students change places against the previous plan; never above 0. */
    STABILITY
}
