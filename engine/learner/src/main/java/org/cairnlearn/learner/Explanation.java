package org.cairnlearn.learner;

import java.util.List;

/**
 * Why an estimate is what it is.
 *
 * @param estimate what is explained
 * @param contributions the parts, which sum to the mean of the estimate's logit: the prior, every
 *     piece of evidence in its given order, then learning, decay, prerequisites and tests where
 *     they play a part
 */
public record Explanation(Estimate estimate, List<Contribution> contributions) {
    public Explanation {
        contributions = List.copyOf(contributions);
    }
}
