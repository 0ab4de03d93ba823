package org.cairnlearn.planner.day;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.check.Checker;
import org.jspecify.annotations.Nullable;

/**
 * The best plan of a tiny day, by trying every way to seat everyone, every teacher and every room.
 * Each offering has one copy, but for own pace, where everyone is alone.
 */
final class BruteForce {
    /** No plan keeps all rules. */
    static final long NO_PLAN = Long.MIN_VALUE;

    private final Problem problem;
    private final List<StudentId> who = new ArrayList<>();
    private final List<BlockId> when = new ArrayList<>();
    private final List<OfferingId> where = new ArrayList<>();
    private long best = NO_PLAN;

    private BruteForce(Problem problem) {
        this.problem = problem;
        for (Student student : problem.students()) {
            for (BlockId block : student.blocks()) {
                who.add(student.id());
                when.add(block);
            }
        }
    }

    /** What it is worth, in milli-mastery. */
    static long best(Problem problem) {
        BruteForce force = new BruteForce(problem);
        force.seat(0);
        return force.best;
    }

    private void seat(int i) {
        if (i == who.size()) {
            staff();
            return;
        }
        for (Offering offering : problem.offerings()) {
            Student student = student(who.get(i));
            boolean open =
                    offering.kind() == Kind.IND
                            || student.values().stream()
                                    .anyMatch(v -> v.offering().equals(offering.id()));
            if (open) {
                where.add(offering.id());
                seat(i + 1);
                where.removeLast();
            }
        }
    }

    private Student student(StudentId id) {
        return problem.students().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private void staff() {
        Map<List<Object>, Set<StudentId>> groups = new LinkedHashMap<>();
        for (int i = 0; i < who.size(); i++) {
            boolean alone = offering(where.get(i)).kind() == Kind.IND;
            Object company = alone ? who.get(i) : "all";
            List<Object> key = List.of(where.get(i), company, when.get(i));
            groups.computeIfAbsent(key, _ -> new TreeSet<>()).add(who.get(i));
        }
        for (Map.Entry<List<Object>, Set<StudentId>> group : groups.entrySet()) {
            Offering offering = offering(group.getKey().getFirst());
            if (group.getValue().size() < offering.min()
                    || group.getValue().size() > offering.max()) {
                return;
            }
        }
        lead(new ArrayList<>(groups.entrySet()), new ArrayList<>());
    }

    private Offering offering(Object id) {
        return problem.offerings().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void lead(
            List<Map.Entry<List<Object>, Set<StudentId>>> groups, List<Session> sessions) {
        if (sessions.size() == groups.size()) {
            judge(sessions);
            return;
        }
        var group = groups.get(sessions.size());
        Offering offering = offering(group.getKey().getFirst());
        List<@Nullable TeacherId> leaders = new ArrayList<>();
        if (offering.needsTeacher()) {
            problem.teachers().forEach(teacher -> leaders.add(teacher.id()));
        } else {
            leaders.add(null);
        }
        for (TeacherId leader : leaders) {
            for (Room room : problem.rooms()) {
                if (room.shared() == (offering.kind() == Kind.IND)) {
                    sessions.add(
                            new Session(
                                    new SessionId("s" + sessions.size()),
                                    offering.id(),
                                    (BlockId) group.getKey().getLast(),
                                    leader,
                                    room.id(),
                                    group.getValue()));
                    lead(groups, sessions);
                    sessions.removeLast();
                }
            }
        }
    }

    private void judge(List<Session> sessions) {
        Verdict verdict = Checker.check(problem, MadeDay.plan(List.copyOf(sessions)));
        if (verdict.unnamed().isEmpty()) {
            best = Math.max(best, verdict.objective().total());
        }
    }
}
