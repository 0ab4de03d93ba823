package org.cairnlearn.planner;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Greedy, then simulated annealing from the best so far, several times, then a climb to the nearest
 * top. Each step costs about n²/2 for n students, plus the placing into rooms where no single room
 * seats the class. Made for one class of up to 40; a whole school needs exact differences instead.
 *
 * <p>Cooling as in Kirkpatrick, Gelatt and Vecchi, "Optimization by Simulated Annealing", Science
 * 220 (1983): a worse seating is taken with probability exp(-loss / heat).
 */
final class Search {
    private static final int ROUNDS = 4;

    private final Model model;
    private final SplittableRandom random;
    private final Moves moves;
    private Seating best;
    private Score bestScore;

    Search(Model model, long seed) {
        this.model = model;
        random = new SplittableRandom(seed);
        moves = new Moves(model, random);
        best = Seating.start(model);
        bestScore = best.score();
    }

    Seating run(int iterations) {
        climb();
        if (model.size.length > 0) {
            for (int round = 0; round < ROUNDS; round++) {
                anneal(iterations / ROUNDS);
                climb();
            }
        }
        return best;
    }

    private void anneal(int steps) {
        double hot = Math.max(10, widestGain() / 2.0);
        Seating now = best.copy();
        Score score = bestScore;
        for (int step = 0; step < steps; step++) {
            double heat = hot * Math.pow(1 / hot, (double) step / steps);
            Seating next = now.copy();
            if (!moves.any(next, heat)) {
                continue;
            }
            Score nextScore = next.score();
            double loss =
                    (double) score.objective()
                            - nextScore.objective()
                            + 2 * hot * (nextScore.violations() - score.violations());
            if (loss <= 0 || random.nextDouble() < Math.exp(-loss / heat)) {
                now = next;
                score = nextScore;
                keep(now, score);
            }
        }
    }

    private boolean keep(Seating seating, Score score) {
        boolean better = score.beats(bestScore);
        if (better) {
            best = seating.copy();
            bestScore = score;
        }
        return better;
    }

    /** The widest difference between two places of one unit, in milli-mastery. */
    private long widestGain() {
        long widest = 0;
        for (long[] gains : model.gain) {
            long low = Long.MAX_VALUE;
            long high = Long.MIN_VALUE;
            for (long gain : gains) {
                if (gain != Model.CLOSED) {
                    low = Math.min(low, gain);
                    high = Math.max(high, gain);
                }
            }
            widest = Math.max(widest, high - low);
        }
        return widest;
    }

    /** Opens, closes and changes groups by the best step, then moves and swaps, while it helps. */
    private void climb() {
        boolean better = true;
        while (better) {
            better = false;
            while (bestOfGroups()) {
                better = true;
            }
            while (anyOfStudents()) {
                better = true;
            }
        }
    }

    private boolean bestOfGroups() {
        Seating from = best;
        boolean better = false;
        for (int o = 0; o < model.offerings.size(); o++) {
            int offering = o;
            Offering of = model.offerings.get(o);
            int most = Math.min(of.max(), model.problem.students().size());
            for (int n = of.min(); n <= most && o != model.ownPace; n++) {
                int size = n;
                better |= tried(from, s -> gathered(s, offering, size, true));
                better |= tried(from, s -> gathered(s, offering, size, false));
            }
            for (int g = 1; g < from.offers.length; g++) {
                int group = g;
                better |= tried(from, s -> moves.change(s, group, offering));
            }
        }
        for (int g = 1; g < from.offers.length; g++) {
            int group = g;
            better |= tried(from, s -> moves.close(s, group));
        }
        return better;
    }

    private boolean gathered(Seating seating, int offering, int size, boolean fromOwnPace) {
        return moves.gather(seating, offering, size, new Moves.Whom(fromOwnPace, 0));
    }

    private boolean anyOfStudents() {
        boolean better = false;
        for (int u = 0; u < model.size.length; u++) {
            int unit = u;
            for (int g = 0; g < best.offers.length; g++) {
                int group = g;
                better |= tried(best, s -> moves.move(s, unit, group));
            }
            for (int v = 0; v < u; v++) {
                int other = v;
                better |= tried(best, s -> moves.swap(s, unit, other));
            }
        }
        return better;
    }

    private boolean tried(Seating from, Predicate<Seating> step) {
        Seating next = from.copy();
        return step.test(next) && keep(next, next.score());
    }
}
