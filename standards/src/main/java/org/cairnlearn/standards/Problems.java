package org.cairnlearn.standards;

/** Where a reader puts the problems it meets, in the order it meets them. */
@FunctionalInterface
public interface Problems {
    /** Takes one problem. */
    void add(Problem problem);
}
