package org.cairnlearn.statistics.regression;

/** How standard errors are found. */
public enum Robust {
    /** Rows are independent with the same spread; t with n − p degrees of freedom. */
    CLASSICAL,
    /** By cluster, without correction; t with clusters − 1 degrees of freedom. */
    CR0,
    /** By cluster, times G/(G − 1). */
    CR1,
    /** By cluster, times G(N − 1)/((G − 1)(N − p)), as Stata does. */
    CR1S,
    /** By cluster, unbiased when rows are independent, with Satterthwaite's degrees of freedom. */
    CR2
}
