package org.cairnlearn.learner.bkt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.Responses;

/**
 * Fits Bayesian knowledge tracing by EM, from one start, competency by competency; each step's
 * log-likelihood is at least that of the step before. Cost: about 20 nanoseconds an answer and
 * step. From {@link #FEWEST} answers on a combination of skills has parameters of its own, below it
 * takes the answers' weighted mean of the others.
 */
public final class Bkt {
    private static final int FEWEST = 10;
    private static final int MOST_STEPS = 200;

    /** Steps end when one gains less than this for each answer. */
    private static final double ENOUGH = 1e-5;

    private Bkt() {}

    /**
     * Fits to these students' answers.
     *
     * @param forgetting whether what is known can be forgotten
     */
    public static BktModel fit(Responses log, int[] students, boolean forgetting) {
        var all = new Sequences(log, students);
        var em = new Expectation(all.longest);
        var fitted = new LinkedHashMap<List<String>, Fitted>();
        double[] sums = new double[5];
        double answers = 0;
        for (int c = 0; c < all.combinations; c++) {
            int from = all.firstAnswer[all.firstSequence[c]];
            int to = all.firstAnswer[all.firstSequence[c + 1]];
            if (to - from >= FEWEST) {
                var one = fit(all, c, em, BktParameters.start(forgetting));
                fitted.put(names(log, c), one);
                add(sums, one.parameters(), to - from);
                answers += to - from;
            }
        }
        return new BktModel(fitted, mean(sums, answers, forgetting), forgetting);
    }

    /** One competency's parameters and how they were found. */
    public record Fitted(BktParameters parameters, Trail trail) {}

    /**
     * @param logLikelihoods before each step and after the last
     * @param bound whether guess and slip had to be kept from summing to 1
     */
    public record Trail(List<Double> logLikelihoods, boolean bound) {
        public Trail {
            logLikelihoods = List.copyOf(logLikelihoods);
        }
    }

    private static Fitted fit(Sequences all, int c, Expectation em, BktParameters start) {
        int answers =
                all.firstAnswer[all.firstSequence[c + 1]] - all.firstAnswer[all.firstSequence[c]];
        var trail = new ArrayList<Double>();
        BktParameters now = start;
        boolean bound = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            BktParameters next = em.step(all, c, now);
            trail.add(em.logLikelihood);
            if (step > 0 && em.logLikelihood - trail.get(step - 1) < ENOUGH * answers) {
                break;
            }
            bound = em.bound;
            now = next;
        }
        return new Fitted(now, new Trail(trail, bound));
    }

    private static void add(double[] sums, BktParameters one, int answers) {
        sums[0] += answers * one.known();
        sums[1] += answers * one.learn();
        sums[2] += answers * one.forget();
        sums[3] += answers * one.guess();
        sums[4] += answers * one.slip();
    }

    private static BktParameters mean(double[] sums, double answers, boolean forgetting) {
        return answers == 0
                ? BktParameters.start(forgetting)
                : new BktParameters(
                        sums[0] / answers,
                        sums[1] / answers,
                        sums[2] / answers,
                        sums[3] / answers,
                        sums[4] / answers);
    }

    static List<String> names(Responses log, int combination) {
        return IntStream.range(0, log.size(combination))
                .mapToObj(q -> log.skillName(log.skill(combination, q)))
                .toList();
    }
}
