package org.cairnlearn.planner.day.search;

import java.util.SplittableRandom;

/**
 * Simulated annealing over {@link Moves} (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983). The
 * heat falls from {@value #HOT} to {@value #COLD} milli-mastery, evenly by its logarithm, then a
 * climb. The best state is kept, so that a plan is there at any time.
 */
final class Annealing {
    private static final double HOT = 500;
    private static final double COLD = 3;

    /** From this part of the effort on nothing is accepted that costs. */
    private static final double CLIMB = 0.97;

    private static final int LOOK_EVERY = 16;

    /** A move that lost more than this and ten times the heat is not worth a cascade. */
    private static final int HOPELESS = 1500;

    private final Engine engine;
    private final Timetable now;
    private final Moves moves;
    private final SplittableRandom random;
    private final Solution best;
    private double hot = HOT;
    private long steps;
    private boolean tried;

    Annealing(Engine engine, Scope scope, SplittableRandom random) {
        this.engine = engine;
        this.random = random;
        now = engine.now;
        moves = new Moves(engine, scope, random);
        best = new Solution(now.in);
        now.commit();
        best.keep(now);
    }

    /** Begins less hot, near a plan that is good already. */
    Annealing from(double heat) {
        hot = heat;
        return this;
    }

    /** Spends the effort up to a part of it; where nobody is to be placed there is no move. */
    void run(Effort effort, double until) {
        if (now.in.students == 0) {
            return;
        }
        double spent = effort.spent(steps);
        tried |= spent < 1;
        while (spent < until) {
            double heat = spent > CLIMB ? 0 : hot * Math.pow(COLD / hot, spent / CLIMB);
            for (int i = 0; i < LOOK_EVERY; i++) {
                step(heat);
            }
            spent = effort.spent(steps);
        }
    }

    /** Makes the best plan best in each block, and better for those who have least. */
    void finish() {
        if (!tried) {
            return;
        }
        best.load(now);
        BlockAssignment assignment = new BlockAssignment(now);
        for (int b = 0; b < now.blocks; b++) {
            long before = now.objective;
            assignment.improve(b);
            if (now.objective < before) {
                now.unwind();
            }
            now.commit();
        }
        new WorstTenth(engine).run();
        best.keep(now);
    }

    /** Goes on from where another is. */
    void follow(Annealing other) {
        Solution state = new Solution(now.in);
        state.keep(other.now);
        state.load(now);
    }

    /** What the state is worth in which it is now. */
    long standing() {
        return now.objective;
    }

    /** Spends the effort without ever accepting a loss. */
    Solution climb(Effort effort) {
        while (effort.spent(steps) < 1) {
            step(0);
        }
        return best;
    }

    private void keep() {
        if (now.objective > best.objective()) {
            best.keep(now);
        }
    }

    void step(double heat) {
        steps++;
        long before = now.objective;
        boolean done = moves.any();
        if (done && now.objective - before > -10 * heat - HOPELESS) {
            engine.reseating.cascade();
        }
        if (done && accepts(now.objective - before, heat)) {
            now.commit();
            keep();
        } else {
            now.unwind();
        }
    }

    private boolean accepts(long change, double heat) {
        return change >= 0
                || heat > 0 && change > -12 * heat && random.nextDouble() < Math.exp(change / heat);
    }

    Solution best() {
        return best;
    }
}
