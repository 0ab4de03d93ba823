package org.cairnlearn.statistics.regression;

/** The degrees of freedom of a test with errors by cluster. */
public enum Freedom {
    /** Clusters − 1. */
    CLUSTERS,
    /** Satterthwaite's, from how much each cluster tells about the term. */
    SATTERTHWAITE
}
