package org.cairnlearn.learner;

import java.util.ArrayList;
import java.util.List;

/**
 * What tests outside of the work add to the general level when it is read. Each is a measurement
 * with its own variance: with the level's mean m and variance v and a test at t with variance s, m
 * moves by (t - m) v / (v + s), and v shrinks to v s / (v + s). The more the student's own work has
 * shown, the smaller v is and the less a test adds. The state itself holds work only, so a test
 * that is corrected or withdrawn needs no replay.
 *
 * <p>All tests together move the level by at most {@value #MOST_SHIFT}. Within this bound a right
 * answer gives the mean more than it takes by pushing the tests out: the answer's push on the mean
 * is proportional to 1 - p, what the tests lose to p (1 - p) times their shift.
 *
 * @param ability the general level with the tests
 * @param moved by how much each of the given tests moves it, in the given order
 */
record Tests(Gaussian ability, List<Double> moved) {
    private static final double MOST_SHIFT = 1;

    static Tests of(Gaussian ability, List<Gaussian> tests) {
        if (tests.isEmpty()) {
            return new Tests(ability, List.of());
        }
        double mean = ability.mean();
        double variance = ability.variance();
        var moved = new ArrayList<Double>(tests.size());
        for (Gaussian test : tests) {
            double gain = variance == 0 ? 0 : variance / (variance + test.variance());
            double shift = gain * (test.mean() - mean);
            mean += shift;
            variance *= 1 - gain;
            moved.add(shift);
        }
        double whole = mean - ability.mean();
        double kept = Math.abs(whole) > MOST_SHIFT ? MOST_SHIFT / Math.abs(whole) : 1;
        moved.replaceAll(shift -> shift * kept);
        return new Tests(new Gaussian(ability.mean() + kept * whole, variance), moved);
    }
}
