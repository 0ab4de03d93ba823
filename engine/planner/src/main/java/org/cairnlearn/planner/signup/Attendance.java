package org.cairnlearn.planner.signup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;

/**
 * What a meeting's host saw, as the school's attendance takes it.
 *
 * @param present expected and there
 * @param absent expected and not there
 * @param unexpected there, though expected elsewhere or nowhere
 */
public record Attendance(
        List<StudentId> present, List<StudentId> absent, List<StudentId> unexpected) {
    public Attendance {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        unexpected = List.copyOf(unexpected);
    }

    /** Of a meeting, from who is there. */
    public static Attendance of(Board board, SessionId meeting, Collection<StudentId> there) {
        Set<StudentId> expected = new TreeSet<>(board.expected(meeting));
        Set<StudentId> seen = new TreeSet<>(there);
        return new Attendance(
                expected.stream().filter(seen::contains).toList(),
                expected.stream().filter(one -> !seen.contains(one)).toList(),
                seen.stream().filter(one -> !expected.contains(one)).toList());
    }
}
