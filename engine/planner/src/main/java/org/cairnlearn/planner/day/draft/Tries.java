package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * For small days, where a search by numbers misses what rooms of different sizes allow: forget some
 * sessions, put one or two by chance first, complete the plan anew, keep it if it is better. Each
 * try costs as much as a whole first plan, so that it is not for schools.
 */
final class Tries {
    /** Students times blocks up to which it is used, and cells times tries. */
    private static final int SMALL = 60;

    private static final int WORK = 8_000;

    /** Of all tries, after how many in a row without a gain there is little left to find. */
    private static final double IDLE = 0.3;

    private static final double KEPT = 0.6;

    private final Problem problem;
    private final DayIndex day;
    private final Openings openings;
    private final SplittableRandom random;
    private final long seed;

    Tries(Openings openings, long seed) {
        this.openings = openings;
        this.seed = seed;
        day = openings.day;
        problem = day.problem;
        random = new SplittableRandom(seed);
    }

    static boolean suit(Problem problem) {
        return problem.students().size() * problem.blocks().size() <= SMALL;
    }

    FirstPlan.Finished improve(FirstPlan.Finished first) {
        FirstPlan.Finished best = first;
        int tries = WORK / Math.max(1, day.students * day.blocks);
        int idle = 0;
        for (int i = 0; i < tries && idle <= IDLE * tries; i++) {
            List<Session> start = new ArrayList<>();
            int fresh = random.nextInt(3);
            for (int j = 0; j < fresh; j++) {
                Session session = byChance(j);
                if (session != null) {
                    start.add(session);
                }
            }
            for (Session session : best.sessions()) {
                if (random.nextDouble() < KEPT) {
                    start.add(session);
                }
            }
            FirstPlan.Finished next = FirstPlan.once(openings, start, seed + i);
            idle = isBetter(next, best) ? 0 : idle + 1;
            best = idle == 0 ? next : best;
        }
        return best;
    }

    private static boolean isBetter(FirstPlan.Finished next, FirstPlan.Finished than) {
        if (next.holes().size() != than.holes().size()) {
            return next.holes().size() < than.holes().size();
        }
        return next.unmet().size() < than.unmet().size()
                || next.unmet().size() == than.unmet().size()
                        && next.objective().total() > than.objective().total();
    }

    private @Nullable Session byChance(int number) {
        int o = random.nextInt(day.offerings);
        int b = random.nextInt(day.blocks);
        int[] rooms = day.roomsFor[o];
        int[] takers = openings.takers[o];
        if (rooms.length == 0 || takers.length == 0 || day.span(o, b) == 0) {
            return null;
        }
        TeacherId leader = null;
        if (day.offering(o).needsTeacher()) {
            int[] able = able(o);
            if (able.length == 0) {
                return null;
            }
            leader = problem.teachers().get(able[random.nextInt(able.length)]).id();
        }
        Set<StudentId> students = new TreeSet<>();
        int most = 1 + random.nextInt(Math.min(takers.length, day.offering(o).max()));
        for (int i = 0; i < 2 * most && students.size() < most; i++) {
            students.add(problem.students().get(takers[random.nextInt(takers.length)]).id());
        }
        return new Session(
                new SessionId("try" + number),
                day.offering(o).id(),
                problem.blocks().get(b).id(),
                leader,
                day.room(rooms[random.nextInt(rooms.length)]).id(),
                students);
    }

    private int[] able(int o) {
        if (day.kind(o) != Kind.CONF && day.topic[o] >= 0) {
            return day.qualified[day.topic[o]];
        }
        return IntStream.range(0, day.teachers).toArray();
    }
}
