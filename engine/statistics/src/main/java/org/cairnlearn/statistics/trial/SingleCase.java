package org.cairnlearn.statistics.trial;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;

/**
 * One student's measurements before (A) and during (B) a programme.
 *
 * @param overlap how often B lies above A
 * @param ratio log response ratio
 * @param smd difference of means over the pooled standard deviation within phases
 * @param start test from the drawn start of B
 */
public record SingleCase(Overlap overlap, Ratio ratio, double smd, Start start) {
    /**
     * @param nap share of pairs in which B is above A, ties half (Parker and Vannest 2009)
     * @param tau pairs above minus pairs below, over all pairs
     * @param tauU the same less the trend within A (Parker et al. 2011)
     */
    public record Overlap(double nap, double tau, double tauU) {}

    /** ln(B/A) with Pustejovsky's correction for few sessions (2018), and its standard error. */
    public record Ratio(double value, double se) {}

    /** Difference of means, and how often a drawn start would give one at least as large. */
    public record Start(double statistic, double p) {}

    /**
     * @param a sessions of the first phase, in order
     * @param b sessions of the second, in order
     * @param firstStart earliest session, counted from 1, at which B might have started by the draw
     * @param lastStart latest one
     */
    public record Case(Numbers a, Numbers b, int firstStart, int lastStart) {
        public Case {
            int sessions = a.size() + b.size();
            if (a.size() < 3 || b.size() < 3) {
                throw new CannotEstimate(
                        "sessions.few", "Each phase needs at least three sessions.");
            }
            if (firstStart < 2 || lastStart > sessions || firstStart > lastStart) {
                throw new CannotEstimate(
                        "start.range",
                        "The possible starts lie between the second and the last session.");
            }
        }
    }

    /** Everything about one A-B comparison. The start has to have been drawn for its p value. */
    public static SingleCase analyse(Case data) {
        double difference = data.b().mean() - data.a().mean();
        double pooled =
                Math.sqrt(
                        (data.a().variance() * (data.a().size() - 1)
                                        + data.b().variance() * (data.b().size() - 1))
                                / (data.a().size() + data.b().size() - 2));
        if (!(pooled > 0)) {
            throw new CannotEstimate("outcome.constant", "Nothing varies within the phases.");
        }
        return new SingleCase(
                overlap(data), ratio(data), difference / pooled, start(data, difference));
    }

    private static Overlap overlap(Case data) {
        double signs = 0;
        for (double b : data.b().toArray()) {
            for (double a : data.a().toArray()) {
                signs += Math.signum(b - a);
            }
        }
        double trend = 0;
        for (int i = 0; i < data.a().size(); i++) {
            for (int j = i + 1; j < data.a().size(); j++) {
                trend += Math.signum(data.a().get(j) - data.a().get(i));
            }
        }
        double pairs = (double) data.a().size() * data.b().size();
        return new Overlap((signs / pairs + 1) / 2, signs / pairs, (signs - trend) / pairs);
    }

    private static Ratio ratio(Case data) {
        double a = data.a().mean();
        double b = data.b().mean();
        if (!(a > 0 && b > 0)) {
            throw new CannotEstimate(
                    "ratio.positive", "A response ratio needs means above zero in both phases.");
        }
        double partA = data.a().variance() / (data.a().size() * a * a);
        double partB = data.b().variance() / (data.b().size() * b * b);
        return new Ratio(Math.log(b / a) + partB / 2 - partA / 2, Math.sqrt(partA + partB));
    }

    private static Start start(Case data, double found) {
        int n = data.a().size() + data.b().size();
        var all = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double y = i < data.a().size() ? data.a().get(i) : data.b().get(i - data.a().size());
            all[i + 1] = all[i] + y;
        }
        double atLeast = 0;
        for (int first = data.firstStart(); first <= data.lastStart(); first++) {
            double before = all[first - 1] / (first - 1);
            double during = (all[n] - all[first - 1]) / (n - first + 1);
            atLeast += during - before >= found - 1e-12 ? 1 : 0;
        }
        return new Start(found, atLeast / (data.lastStart() - data.firstStart() + 1));
    }
}
