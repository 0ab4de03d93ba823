package org.cairnlearn.statistics.mixed;

import java.util.List;
import org.cairnlearn.statistics.Coefficients;
import org.cairnlearn.statistics.Columns;

/**
 * A fitted mixed model.
 *
 * @param coefficients with Satterthwaite's degrees of freedom
 * @param minus2Reml −2 restricted log likelihood
 * @param effects what each group adds, predicted (BLUP), one a kind of group
 */
public record MixedFit(
        Coefficients coefficients, Variances variances, double minus2Reml, List<Effects> effects) {
    public MixedFit {
        effects = List.copyOf(effects);
    }

    /**
     * @param residual within the smallest groups
     * @param icc share of all the variance that the intercepts of groups make
     */
    public record Variances(List<Variance> terms, double residual, double icc) {
        public Variances {
            terms = List.copyOf(terms);
        }

        /**
         * @throws IllegalArgumentException when there is none
         */
        public double get(String kind, String first, String second) {
            return terms.stream()
                    .filter(term ->
                            term.kind().equals(kind)
                                    && term.first().equals(first)
                                    && term.second().equals(second))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No variance of " + kind))
                    .value();
        }
    }

    /** A variance, or a covariance where the two effects differ. */
    public record Variance(String kind, String first, String second, double value) {}

    /** The groups of a kind and their effects. */
    public record Effects(String kind, List<String> groups, Columns values) {
        public Effects {
            groups = List.copyOf(groups);
        }
    }
}
