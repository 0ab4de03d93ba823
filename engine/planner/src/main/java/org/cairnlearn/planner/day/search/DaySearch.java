package org.cairnlearn.planner.day.search;

import java.util.SplittableRandom;

/** The way from a day to its plan. */
public final class DaySearch {
    private DaySearch() {}

    /** The first plan, quick and not yet good. */
    public static Solution first(Instance in, long seed) {
        return search(in, seed, Effort.steps(0));
    }

    /** The best plan that the effort allows. */
    public static Solution search(Instance in, long seed, Effort effort) {
        Engine engine = new Engine(new Timetable(in, Loyalty.none()));
        SplittableRandom random = new SplittableRandom(seed);
        new Greedy(engine, random).run();
        return new Annealing(engine, Scope.all(in), random).run(effort);
    }

    /**
     * Mends an earlier plan.
     *
     * @param reward what each place that stays is worth, in milli-mastery
     */
    public static Solution replan(
            Instance in, Earlier earlier, int reward, long seed, Effort effort) {
        return new Replanning(in, earlier, reward).run(seed, effort);
    }
}
