package org.cairnlearn.learner;

import java.time.Instant;

/**
 * The working copy of a {@link CompetencyState} while work is applied or the state is read: the
 * Ornstein-Uhlenbeck process that leads back to the prior.
 */
final class Trace {
    private static final double SECONDS_A_DAY = 86_400;
    private static final double LN_2 = 0.69314718055994530942;

    private final Gaussian prior;
    private double mean;
    private double variance;
    private Instant last;
    private int right;
    private int wrong;

    private Trace(Gaussian prior, Gaussian delta, Instant last) {
        this.prior = prior;
        this.mean = delta.mean();
        this.variance = delta.variance();
        this.last = last;
    }

    static Trace untouched(Parameters parameters, Instant at) {
        return new Trace(parameters.competency(), parameters.competency(), at);
    }

    static Trace of(Parameters parameters, CompetencyState state) {
        var trace = new Trace(parameters.competency(), state.delta(), state.last());
        trace.right = state.right();
        trace.wrong = state.wrong();
        return trace;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    CompetencyState state(CompetencyKey competency) {
        return new CompetencyState(competency, new Gaussian(mean, variance), last, right, wrong);
    }

    /**
     * Lets time pass until this moment; a moment before the last practice counts as that one.
     *
     * @return how far the mean moved
     */
    double forgetUntil(Instant at, Parameters.Memory memory) {
        long seconds = at.getEpochSecond() - last.getEpochSecond();
        if (seconds <= 0 || seconds < memory.shortestGap().toSeconds()) {
            return 0;
        }
        double kept = StrictMath.exp(-LN_2 * (seconds / SECONDS_A_DAY) / halfLife(memory));
        double moved = (prior.mean() - mean) * (1 - kept);
        mean += moved;
        variance = prior.variance() + (variance - prior.variance()) * kept * kept;
        return moved;
    }

    /** In days. */
    private double halfLife(Parameters.Memory memory) {
        return StrictMath.pow(
                2,
                memory.base()
                        + memory.perRight() * StrictMath.log(1.0 + right)
                        + memory.perWrong() * StrictMath.log(1.0 + wrong));
    }

    /** Moves the mean by what was seen and takes this share of the variance away. */
    void see(double moved, double share) {
        mean += moved;
        variance *= Math.max(0, 1 - share);
    }

    void learn(double gain, double noise) {
        mean += gain;
        variance = Math.min(prior.variance(), variance + noise);
    }

    void count(Score score, Instant at) {
        if (score.isRight()) {
            right++;
        } else {
            wrong++;
        }
        last = at;
    }
}
