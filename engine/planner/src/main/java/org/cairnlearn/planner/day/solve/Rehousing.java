package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Solution;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a mended plan: whatever is as it was keeps its name and its room, and only what
 * is new looks for one.
 */
final class Rehousing {
    final Standing standing;
    private final Compiled day;
    private final Instance in;
    final Cuts cuts;
    final Solution solution;
    final List<Session> sessions = new ArrayList<>();
    private final Set<SessionId> used = new HashSet<>();
    private boolean complete = true;
    private int named;

    Rehousing(Standing standing, Cuts cuts, Solution solution) {
        this.standing = standing;
        day = standing.day;
        in = day.instance;
        this.cuts = cuts;
        this.solution = solution;
        standing.sessions.forEach(session -> used.add(session.id()));
    }

    /** All sessions of the day; none if somebody found no seat or some group no room. */
    @Nullable List<Session> from(int next) {
        for (int b = 0; b < in.blocks && complete; b++) {
            if (b < next || !isTouched(b)) {
                for (Session session : standing.sessions) {
                    if (blockOf(session) == b) {
                        sessions.add(session);
                    }
                }
            } else {
                new BlockHousing(this, b).write();
            }
        }
        return complete ? sessions : null;
    }

    /** Somebody has no seat. */
    void fail() {
        complete = false;
    }

    int blockOf(Session session) {
        return Index.of(day.index.block, session.block());
    }

    int roomOf(Session session) {
        return Index.of(day.index.room, session.room());
    }

    private boolean isTouched(int b) {
        if (standing.isStale(b)) {
            return true;
        }
        for (int[] gone : List.of(cuts.student, cuts.teacher, cuts.room)) {
            for (int blocks : gone) {
                if ((blocks >> b & 1) != 0) {
                    return true;
                }
            }
        }
        for (int u = 0; u < in.students; u++) {
            if (!standing.before.earlier().holds(solution, u * in.blocks + b)) {
                return true;
            }
        }
        return Arrays.stream(day.begun.closed).anyMatch(blocks -> (blocks >> b & 1) != 0);
    }

    SessionId newId() {
        SessionId id;
        do {
            id = new SessionId("m" + ++named);
        } while (!used.add(id));
        return id;
    }

    Set<StudentId> ids(Set<Integer> students) {
        Set<StudentId> ids = new TreeSet<>();
        students.forEach(s -> ids.add(day.index.problem.students().get(s).id()));
        return ids;
    }
}
