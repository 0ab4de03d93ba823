package org.cairnlearn.statistics.matching;

import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Logit;

/**
 * The propensity score: how likely each student was to get the programme, from the columns, by
 * logistic regression. Source: Rosenbaum and Rubin (1983).
 */
public record Propensity(Named coefficients, Numbers score) {
    /**
     * @param covariates without the intercept
     * @throws org.cairnlearn.statistics.CannotEstimate when the columns are collinear or predict
     *     the programme without error
     */
    public static Propensity estimate(Numbers treat, Columns covariates) {
        Arms.of(treat);
        var design = covariates.withIntercept(treat.size());
        var fit = Logit.fit(design.toArrays(), design.names(), treat.toArray());
        return new Propensity(
                Named.of(design.names(), fit.coefficients()), Numbers.of(fit.fitted()));
    }
}
