package org.cairnlearn.learner;

/**
 * How well a level is known, from the standard deviation of its logit and the limits in {@link
 * Parameters.Cut}. A long row of right answers alone never makes "sure": easy work says little
 * about how much more a student can do.
 */
public enum Sureness {
    /** A guess more than an estimate; always so without own evidence. */
    NOT_SURE_YET,
    /** With the standard values: about five answers. */
    FAIRLY_SURE,
    /** With the standard values: about sixteen answers, some right and some wrong. */
    SURE
}
