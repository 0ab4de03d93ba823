package org.cairnlearn.school.mastery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cairnlearn.learner.Gaussian;
import org.cairnlearn.school.assessment.PlacedResult;

/**
 * From a score on a test's own scale to what it says about a student's general level, in logits.
 *
 * <p>A score is first placed among others, as z: by the test's own percentile where it has one,
 * else by the mean and standard deviation of all who took the same test here, if these are at least
 * {@value #FEWEST}. With z correlating sqrt(r) with the level, whose spread among students is
 * sigma, the test measures the level at z sigma / sqrt(r) with variance sigma^2 (1 - r) / r. r is
 * the test's reliability, 1 - (standard error / standard deviation)^2 where both are known and
 * {@value #USUAL} else, times {@value #SHARED}: a test asks for other things than daily work, so
 * that it counts for less than it claims for itself. Every year adds {@value #DRIFT} to the
 * variance, and a result older than {@value #OLDEST} years says nothing any more.
 */
final class TestScale {
    static final int FEWEST = 20;
    private static final double USUAL = 0.8;
    private static final double SHARED = 0.64;
    private static final double DRIFT = 0.2;
    private static final int OLDEST = 2;
    private static final double DAYS_A_YEAR = 365.25;

    private TestScale() {}

    /**
     * What a result says on a day.
     *
     * @param spread the variance of the level among students, in squared logits
     * @return empty when the score cannot be placed, is too old, or is of a later day
     */
    static Optional<Gaussian> level(PlacedResult placed, double spread, LocalDate on) {
        var years = ChronoUnit.DAYS.between(placed.result().sitting().on(), on) / DAYS_A_YEAR;
        if (years < 0 || years > OLDEST) {
            return Optional.empty();
        }
        var reliability = reliability(placed);
        return place(placed)
                .map(z ->
                        new Gaussian(
                                z * Math.sqrt(spread / reliability),
                                spread * (1 - reliability) / reliability + DRIFT * years));
    }

    private static Optional<Double> place(PlacedResult placed) {
        var percentile = placed.result().outcome().percentile();
        if (percentile != null) {
            return Optional.of(Quantile.of(Math.clamp(percentile, 0.5, 99.5) / 100));
        }
        var deviation = placed.deviation();
        return deviation == null || deviation <= 0 || placed.count() < FEWEST
                ? Optional.empty()
                : Optional.of((placed.result().outcome().score() - placed.mean()) / deviation);
    }

    private static double reliability(PlacedResult placed) {
        var error = placed.result().outcome().standardError();
        var deviation = placed.deviation();
        if (error == null || deviation == null || deviation <= 0 || placed.count() < FEWEST) {
            return USUAL * SHARED;
        }
        var own = 1 - error * error / (deviation * deviation);
        return Math.clamp(own, 0.1, 0.98) * SHARED;
    }
}
