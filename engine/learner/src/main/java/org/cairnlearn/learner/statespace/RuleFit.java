package org.cairnlearn.learner.statespace;

import org.cairnlearn.learner.responses.Responses;

/**
 * Sets the mastery cut by Learn-then-Test (Angelopoulos et al. 2022): from the strictest cut on,
 * each is tested on students whom the bank has not met, and the laxest one before the first failure
 * is taken. The share of mistaken "mastered" is then at most 5 % with 95 % confidence. Students are
 * the clusters: each gives at most one trial to a cut.
 */
final class RuleFit {
    private static final double[] CUTS = {
        0.9999, 0.999, 0.997, 0.995, 0.99, 0.98, 0.97, 0.95, 0.92, 0.9, 0.85, 0.8
    };
    private static final int NEXT = 5;
    private static final int FEWEST_TRIALS = 60;
    private static final double DOUBT = 0.05;

    private final int[] trials = new int[CUTS.length];
    private final int[] mistaken = new int[CUTS.length];
    private final double target;

    RuleFit(double target) {
        this.target = target;
    }

    /** Adds the trials of others. */
    void add(RuleFit others) {
        for (int cut = 0; cut < CUTS.length; cut++) {
            trials[cut] += others.trials[cut];
            mistaken[cut] += others.mistaken[cut];
        }
    }

    /** Adds the trials of these students, whom the bank has not met. */
    void add(Walk walk, int[] students) {
        double pool = walk.bank.priorHard;
        int skills = walk.log.skills();
        for (int student : students) {
            trial(walk, student, pool, new int[skills]);
        }
    }

    private void trial(Walk walk, int student, double pool, int[] left) {
        Responses log = walk.log;
        for (int row = log.firstRow(student); row < log.endRow(student); row++) {
            int c = log.combination(row);
            for (int q = 0; q < log.size(c); q++) {
                left[log.skill(c, q)]++;
            }
        }
        int strictest = 0;
        walk.begin();
        for (int row = log.firstRow(student); row < log.endRow(student); row++) {
            walk.look(row);
            walk.learn(row, false);
            int c = log.combination(row);
            for (int q = 0; q < log.size(c); q++) {
                int k = log.skill(c, q);
                left[k]--;
                if (left[k] >= NEXT) {
                    double mastery = Level.of(walk, k, log.seconds(row)).mastery(target, pool);
                    strictest = settle(log, row, k, new Reached(mastery, strictest));
                }
            }
            if (strictest == ALL_DONE) {
                return;
            }
        }
    }

    private static final int ALL_DONE = (1 << CUTS.length) - 1;

    /** A probability, and which cuts the student has already given a trial. */
    private record Reached(double mastery, int done) {}

    private int settle(Responses log, int row, int k, Reached reached) {
        int done = reached.done();
        int fails = -1;
        for (int cut = 0; cut < CUTS.length; cut++) {
            if ((done >> cut & 1) == 0 && reached.mastery() >= CUTS[cut]) {
                fails = fails < 0 ? fails(log, row, k) : fails;
                trials[cut]++;
                mistaken[cut] += fails;
                done |= 1 << cut;
            }
        }
        return done;
    }

    /** 1 if the mean of the next five answers on the competency is below the target, else 0. */
    private int fails(Responses log, int row, int k) {
        double sum = 0;
        int count = 0;
        for (int next = row + 1; count < NEXT; next++) {
            int c = log.combination(next);
            for (int q = 0; q < log.size(c); q++) {
                if (log.skill(c, q) == k) {
                    sum += (double) log.points(next) / log.max(next);
                    count++;
                }
            }
        }
        return sum / NEXT < target ? 1 : 0;
    }

    MasteryRule rule() {
        MasteryRule rule = null;
        MasteryRule.Proof last = new MasteryRule.Proof(0, 0, 1);
        for (int cut = 0; cut < CUTS.length; cut++) {
            if (trials[cut] >= FEWEST_TRIALS) {
                double most = Tail.upperBound(mistaken[cut], trials[cut], DOUBT);
                last = new MasteryRule.Proof(trials[cut], mistaken[cut], most);
                if (most > MasteryRule.MOST_FALSE) {
                    break;
                }
                rule = MasteryRule.at(target, CUTS[cut], last);
            }
        }
        return rule == null ? MasteryRule.never(target, last) : rule;
    }
}
