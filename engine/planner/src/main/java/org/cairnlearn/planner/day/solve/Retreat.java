package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Shift;
import org.cairnlearn.planner.day.StudentId;
import org.jspecify.annotations.Nullable;

/** The plan as it would be if some shifts were turned back and all else stayed. */
final class Retreat {
    private final Standing standing;
    private final Set<BlockId> left;
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    private final Map<SessionId, Set<StudentId>> students = new HashMap<>();
    private final @Nullable Session[] former;

    Retreat(Standing standing, Set<BlockId> left, List<Session> plan) {
        this.standing = standing;
        this.left = left;
        former = new Session[standing.at.length];
        for (Session session : plan) {
            sessions.put(session.id(), session);
            students.put(session.id(), new TreeSet<>(session.students()));
        }
    }

    /** Turns a shift back, unless it is too late or the student has been moved again since. */
    void add(Shift shift) {
        int s = Index.of(standing.day.index.student, shift.student());
        int b = Index.of(standing.day.index.block, shift.block());
        Session from = shift.from();
        Session to = shift.to();
        Session now = standing.at(s, b);
        boolean still = now == null ? to == null : to != null && now.id().equals(to.id());
        if (from == null || !left.contains(from.block()) || !still) {
            return;
        }
        if (now != null) {
            students.getOrDefault(now.id(), Set.of()).remove(shift.student());
        }
        sessions.putIfAbsent(from.id(), from);
        students.computeIfAbsent(from.id(), _ -> new TreeSet<>()).add(shift.student());
        former[s * standing.problem.blocks().size() + b] = from;
    }

    List<Session> sessions() {
        List<Session> all = new ArrayList<>();
        sessions.forEach((id, session) -> {
            Set<StudentId> there = students.getOrDefault(id, Set.of());
            if (!there.isEmpty() || session.students().isEmpty()) {
                all.add(Standing.with(session, there));
            }
        });
        return all;
    }

    /** By student and block where one goes back to, or nothing. */
    @Nullable Session[] former() {
        return former;
    }
}
