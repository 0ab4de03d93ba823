package org.cairnlearn.statistics.trial;

/** How units come to the programme, as far as power depends on it. */
public sealed interface Design {
    /** Share of the variance that covariates explain, at the lower and the upper level. */
    record Explained(double lower, double upper) {
        public Explained {
            requireShare(lower);
            requireShare(upper);
        }
    }

    /** Share of units with the programme, and the covariates of the level that is drawn. */
    record Allocation(double share, int covariates) {
        public Allocation {
            if (!(share > 0 && share < 1 && covariates >= 0)) {
                throw new IllegalArgumentException(
                        "The share with the programme lies between 0 and 1, not " + share);
            }
        }
    }

    /** Clusters of the same size. */
    record Clusters(double count, double size, double icc) {
        public Clusters {
            requireShare(icc);
            if (!(count > 0 && size > 0)) {
                throw new IllegalArgumentException("Clusters have students");
            }
        }
    }

    /** Students are drawn. */
    record Individual(double students, double explained, Allocation allocation) implements Design {}

    /** Students are drawn within blocks, such as classes, that are compared each with itself. */
    record BlockedIndividual(double blocks, double size, double explained, Allocation allocation)
            implements Design {}

    /** Classes or schools are drawn. */
    record Clustered(Clusters clusters, Explained explained, Allocation allocation)
            implements Design {}

    /**
     * Clusters are drawn within blocks that are a sample of more.
     *
     * @param blocks how many, with this many clusters each
     * @param between what lies between blocks
     */
    record BlockedClusters(
            double blocks,
            Clusters clusters,
            Between between,
            Explained explained,
            Allocation allocation)
            implements Design {}

    /**
     * @param icc share of the variance between blocks
     * @param effects how much the effect differs between them, as a ratio of that variance
     * @param explained of that difference, by block covariates
     */
    record Between(double icc, double effects, double explained) {
        public Between {
            requireShare(icc);
            requireShare(explained);
        }
    }

    /** Clusters in pairs, one of each drawn; what pairing explains counts as explained. */
    record Paired(Clusters clusters, Explained explained) implements Design {}

    /** Clusters begin one after another, at steps; everyone is measured in each period. */
    record SteppedWedge(Clusters clusters, int periods) implements Design {}

    /** Each of k strategies is on for half of the clusters, all combinations alike often. */
    record Factorial(Clusters clusters, Explained explained, int factors) implements Design {}

    /**
     * Items or days of each student are drawn.
     *
     * @param items a student, on average
     * @param icc share of the variance between students
     */
    record WithinStudent(double students, double items, double icc, double share)
            implements Design {}

    private static void requireShare(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "A share of variance is at least 0 and below 1, not " + share);
        }
    }
}
