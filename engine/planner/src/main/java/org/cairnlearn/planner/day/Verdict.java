package org.cairnlearn.planner.day;

import java.util.List;
import java.util.Map;

/**
 * What the checker found.
 *
 * @param broken every breach, also those that the plan names
 * @param unnamed those of them that the plan does not name as unmet, or that no plan may make;
 *     empty if the plan is sound
 * @param objective what the plan is worth, computed anew
 * @param students the part of each student
 * @param teachers the part of each teacher
 * @param sessions the part of each session as a group
 */
public record Verdict(
        List<Broken> broken,
        List<Broken> unnamed,
        Objective objective,
        Map<StudentId, Objective> students,
        Map<TeacherId, Objective> teachers,
        Map<SessionId, Objective> sessions) {
    public Verdict {
        broken = List.copyOf(broken);
        unnamed = List.copyOf(unnamed);
        students = Map.copyOf(students);
        teachers = Map.copyOf(teachers);
        sessions = Map.copyOf(sessions);
    }
}
