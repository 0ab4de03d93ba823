package org.cairnlearn.planner.day.search;

import java.util.List;
import java.util.function.Consumer;

/** The way from a day to its plan. */
public final class DaySearch {
    private DaySearch() {}

    /** The first plan, quick and not yet good. */
    public static Solution first(Instance in, long seed) {
        return search(in, seed, Effort.steps(0));
    }

    /** The best plan that the effort allows. */
    public static Solution search(Instance in, long seed, Effort effort) {
        return search(in, new Seeds(seed, 1), effort, work -> work.forEach(Runnable::run));
    }

    /**
     * Where chance starts.
     *
     * @param seed of the first search
     * @param searches how many there are, side by side
     */
    public record Seeds(long seed, int searches) {}

    /**
     * The best plan of several searches.
     *
     * @param effort of each of them
     * @param workers run them, at the same time or not
     */
    public static Solution search(
            Instance in, Seeds seeds, Effort effort, Consumer<List<Runnable>> workers) {
        return new Team(in, seeds, workers).run(effort);
    }

    /**
     * What is mended.
     *
     * @param earlier the plan that was
     * @param reward what each place that stays is worth, in milli-mastery
     * @param kept what may not change
     */
    public record Mending(Earlier earlier, int reward, Kept kept) {
        public Mending(Earlier earlier, int reward) {
            this(earlier, reward, Kept.nothing());
        }
    }

    /** Mends an earlier plan. */
    public static Solution mend(Instance in, Mending mending, long seed, Effort effort) {
        return new Replanning(in, mending).run(seed, effort);
    }
}
