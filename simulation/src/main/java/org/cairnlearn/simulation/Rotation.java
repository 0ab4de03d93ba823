package org.cairnlearn.simulation;

/** The two kinds of days that take turns: on a B day the afternoon's lessons come first. */
public enum Rotation {
    A,
    B
}
