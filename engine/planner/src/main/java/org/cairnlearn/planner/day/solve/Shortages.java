package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Shortage;
import org.cairnlearn.planner.day.bound.DayBound;
import org.cairnlearn.planner.day.bound.KeptRules;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Instance;

/**
 * What a day lacks. Roles and rooms have the prices of the day-cut bound: they are its slopes, so
 * that with one more of something no plan exceeds the bound by more than its price. Prices do not
 * tell one block from another; hours are told by the plan.
 */
public final class Shortages {
    private static final long STEPS = 1500;

    private final Compiled day;
    private final Instance in;
    private final Unfilled unfilled;
    private final long[] hours;
    private final long[] rooms;

    private Shortages(Problem problem, Plan plan) {
        day = new Compiled(problem, true);
        in = day.instance;
        unfilled = new Unfilled(day, plan);
        boolean demanding = !day.index.allowsTalks() && plan.unmet().isEmpty();
        DayBound bound =
                new DayBound(in, demanding ? KeptRules.onlyConferences(in) : KeptRules.nothing(in));
        bound.improve(Effort.steps(STEPS));
        hours = bound.hours();
        rooms = bound.rooms();
    }

    /** The dearest first; what is worth nothing is left out. */
    public static List<Shortage> of(Problem problem, Plan plan) {
        Shortages shortages = new Shortages(problem, plan);
        List<Shortage> all = new ArrayList<>();
        shortages.roles(all);
        shortages.spaces(all);
        for (int b = 0; b < shortages.in.blocks; b++) {
            shortages.hour(b, all);
        }
        all.removeIf(one -> one.worth() <= 0);
        all.sort(Comparator.comparingLong(Shortage::worth).reversed());
        return all;
    }

    private void roles(List<Shortage> all) {
        for (int t = 0; t < in.tables; t++) {
            all.add(
                    new Shortage.Role(
                            day.index.problem.teachers().get(t).id(),
                            hours[t],
                            unfilled.students(Arrays.stream(in.hosting[t]).distinct().toArray())));
        }
    }

    /** A room for groups without a teacher is a host too. */
    private void spaces(List<Shortage> all) {
        TreeMap<Integer, Set<Integer>> byKind = new TreeMap<>();
        for (int a = 0; a < in.activities; a++) {
            if (in.room[a] != 0) {
                byKind.computeIfAbsent(in.room[a], _ -> new TreeSet<>()).add(a);
            }
        }
        byKind.forEach((kind, activities) -> {
            long worth = 0;
            for (int h = 0; h < rooms.length; h++) {
                worth += (in.hallKinds[h] & kind) != 0 ? rooms[h] : 0;
            }
            int first = activities.iterator().next();
            for (int table = in.tables; table < in.hosts; table++) {
                if (Arrays.stream(in.hosting[table]).anyMatch(activities::contains)) {
                    worth += hours[table];
                    break;
                }
            }
            all.add(
                    new Shortage.Space(
                            day.index
                                    .problem
                                    .offerings()
                                    .get(day.activities.offering.get(first))
                                    .features(),
                            worth,
                            unfilled.students(activities.stream().mapToInt(a -> a).toArray())));
        });
    }

    /** The group that would give most. */
    private void hour(int b, List<Shortage> all) {
        int best = -1;
        long most = 0;
        for (int a = 0; a < in.activities; a++) {
            long worth = in.open[a] ? 0 : unfilled.oneMore(a, b);
            if (worth > most) {
                most = worth;
                best = a;
            }
        }
        if (best >= 0) {
            all.add(
                    new Shortage.Hour(
                            day.index.problem.blocks().get(b).id(),
                            day.index
                                    .problem
                                    .offerings()
                                    .get(day.activities.offering.get(best))
                                    .id(),
                            most,
                            unfilled.students(best, b)));
        }
    }
}
