package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.TeacherId;

/** Writes a draft as sessions and talks, in the order of time. */
final class PlanWriter {
    private final DayIndex day;

    PlanWriter(DayIndex day) {
        this.day = day;
    }

    List<Session> sessions(Draft draft) {
        List<Group> groups = new ArrayList<>();
        for (int b = 0; b < day.blocks; b++) {
            groups.addAll(draft.beginningIn(b));
        }
        groups.removeIf(group -> group.size() == 0 && !group.frozen);
        groups.sort(
                Comparator.comparingInt((Group group) -> group.block)
                        .thenComparingInt(group -> group.offering)
                        .thenComparingInt(group -> group.room)
                        .thenComparingInt(group -> group.teacher)
                        .thenComparingInt(PlanWriter::first));
        List<Session> sessions = new ArrayList<>();
        for (Group group : groups) {
            sessions.add(session(group, sessions.size() + 1));
        }
        return sessions;
    }

    private static int first(Group group) {
        int first = Integer.MAX_VALUE;
        for (int s : group.members()) {
            first = Math.min(first, s);
        }
        return first;
    }

    private Session session(Group group, int number) {
        Problem problem = day.problem;
        TeacherId teacher = group.teacher < 0 ? null : problem.teachers().get(group.teacher).id();
        Set<StudentId> students = new TreeSet<>();
        for (int s : group.members()) {
            students.add(problem.students().get(s).id());
        }
        return new Session(
                new SessionId("s" + number),
                day.offering(group.offering).id(),
                problem.blocks().get(group.block).id(),
                teacher,
                day.room(group.room).id(),
                students);
    }

    List<Talk> talks(TalkBook book) {
        return book.entries().stream()
                .sorted(
                        Comparator.comparingInt(TalkBook.Entry::block)
                                .thenComparingInt(TalkBook.Entry::from)
                                .thenComparingInt(TalkBook.Entry::student))
                .map(this::talk)
                .toList();
    }

    private Talk talk(TalkBook.Entry entry) {
        Problem problem = day.problem;
        Block block = problem.blocks().get(entry.block());
        return new Talk(
                problem.students().get(entry.student()).id(),
                problem.teachers().get(entry.teacher()).id(),
                block.id(),
                block.start().plusMinutes(entry.from()),
                problem.policy().limits().talkMinutes());
    }
}
