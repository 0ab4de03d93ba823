package org.cairnlearn.planner.day.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Several searches of one day from seeds of their own. At a few points of the cooling they wait for
 * each other, and the one that is worst goes on from the state of the best. Where the effort counts
 * steps, the plan depends on the seed, the steps and the number of searches, not on how many of
 * them run at the same time.
 */
final class Team {
    /** Up to which parts of the effort they work alone. */
    private static final double[] MEETINGS = {0.5, 0.7, 0.85, 1};

    private final Consumer<List<Runnable>> workers;
    private final List<Annealing> members = new ArrayList<>();

    Team(Instance in, DaySearch.Seeds start, Consumer<List<Runnable>> workers) {
        this.workers = workers;
        SplittableRandom seeds = new SplittableRandom(start.seed());
        for (int i = 0; i < start.searches(); i++) {
            SplittableRandom random = i == 0 ? new SplittableRandom(start.seed()) : seeds.split();
            Engine engine = new Engine(new Timetable(in, Loyalty.none()));
            new Greedy(engine, random).run();
            members.add(new Annealing(engine, Scope.all(in), random));
        }
    }

    Solution run(Effort effort) {
        for (double meeting : MEETINGS) {
            workers.accept(
                    members.stream()
                            .<Runnable>map(member -> () -> member.run(effort, meeting))
                            .toList());
            if (meeting < 1) {
                exchange();
            }
        }
        Annealing best = members.get(best());
        best.finish();
        return best.best();
    }

    private void exchange() {
        int best = best();
        int worst =
                IntStream.range(0, members.size())
                        .reduce((a, b) -> now(b) < now(a) ? b : a)
                        .orElse(best);
        if (now(worst) < now(best)) {
            members.get(worst).follow(members.get(best));
        }
    }

    /** The first of those whose state, at the end whose plan, is worth most. */
    private int best() {
        return IntStream.range(0, members.size())
                .reduce((a, b) -> members.get(b).standing() > members.get(a).standing() ? b : a)
                .orElseThrow();
    }

    private long now(int member) {
        return members.get(member).standing();
    }
}
